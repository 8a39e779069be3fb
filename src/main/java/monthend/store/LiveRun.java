package monthend.store;

import java.time.Instant;

/** Who runs what since when: of a database, at most one run is live. */
public record LiveRun(
        String what, String byUser, String onHost, long processId, Instant startedAt) {}
