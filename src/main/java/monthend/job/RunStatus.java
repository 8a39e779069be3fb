package monthend.job;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Where a run is, or how it ended.
 *
 * @param step the step it is at or stopped at; empty once all are done
 * @param startedAt when it was last started, in the time zone of the program that started it
 */
public record RunStatus(
        String run, String status, Optional<String> step, Optional<LocalDateTime> startedAt) {}
