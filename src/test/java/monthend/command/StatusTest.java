package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.check.RunKind;
import monthend.check.RunState;
import monthend.command.StatusCommand.Status;
import monthend.job.Progress.Standing;
import monthend.report.run.RunReport.StepTime;
import monthend.store.LiveRun;
import monthend.store.RunRecords.RunRecord;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What status tells: what runs, what waits for somebody, what there has been. */
class StatusTest {

    private static RunRecord run(RunState state, boolean review) {
        var posted = state == RunState.DELIVERED;
        return new RunRecord(
                "monthly-2026-10",
                RunKind.CLOSING,
                "monthly",
                "2026-10",
                state,
                review,
                "anna",
                Instant.parse("2026-11-01T02:00:00Z"),
                posted ? Optional.of("anna") : Optional.empty(),
                posted ? Optional.of(Instant.parse("2026-11-01T02:03:00Z")) : Optional.empty(),
                posted ? 1_204 : 0,
                5);
    }

    private static List<String> told(Optional<LiveRun> live, RunRecord... runs) {
        return StatusCommand.lines(new Status(live, Optional.empty(), List.of(runs)));
    }

    @Test
    void aPostedRunSaysWhoPostedItAndWhatItLeftOut() {
        assertThat(told(Optional.empty(), run(RunState.DELIVERED, false)))
                .anyMatch(line -> line.startsWith("  monthly-2026-10: posted 2026-11-01 ")
                        && line.endsWith(" by anna, 1,204 documents, 5 accounts held"));
    }

    @Test
    void aDraftThatWaitsSaysHowItIsPostedOrThrownAway() {
        assertThat(told(Optional.empty(), run(RunState.DRAFT, true)))
                .startsWith(
                        "Waits for review: monthly-2026-10. Look at its report.html, then",
                        "  jobs/run post monthly-2026-10    or    jobs/run discard"
                                + " monthly-2026-10");
    }

    @Test
    void aRunThatStoppedHalfWaySaysHowItGoesOn() {
        assertThat(told(Optional.empty(), run(RunState.POSTED, false)))
                .startsWith("Not finished: monthly-2026-10 is posted, and nothing is running.");
    }

    @Test
    void aRunInAnotherProcessSaysHowFarItIs() {
        var since = LocalDateTime.now(Clock.system(ZoneId.systemDefault())).minusSeconds(10);
        var live = new LiveRun(
                "monthly-2026-10", "anna", "night", 4711, Instant.parse("2026-11-01T02:00:00Z"));
        var lines = StatusCommand.lines(new Status(
                Optional.of(live),
                Optional.of(new Standing("monthly-2026-10", "ratePayers", 5_000, 20_000, since)),
                List.of(run(RunState.DRAFTING, false))));

        assertThat(lines.getFirst())
                .startsWith("Running now: monthly-2026-10, started by anna on night at 2026-11-01")
                .endsWith("(process 4711).");
        assertThat(lines.get(1))
                .matches("  rate payers: 5,000 of 20,000, (49\\d|500)/s, about 30 s left");
        assertThat(lines).noneMatch(line -> line.contains("Not finished"));
    }

    @Test
    void aStepThatIsDoneSaysHowMuchInWhatTime() {
        assertThat(StatusCommand.done(new StepTime("ratePayers", Duration.ofMillis(600), 1_200)))
                .isEqualTo("rate payers: 1,200 in 0.6 s, 2,000/s");
        assertThat(StatusCommand.done(new StepTime("writeDocuments", Duration.ofSeconds(70), 700)))
                .isEqualTo("write documents: 700 in 1 min 10 s, 10/s");
        assertThat(StatusCommand.done(new StepTime("reconcile", Duration.ofMillis(49), 0)))
                .isEqualTo("reconcile: done in 0.0 s");
    }

    @Test
    void whereNothingWasRunItSaysHowToBegin() {
        assertThat(told(Optional.empty()))
                .containsExactly(
                        "There are no runs yet. To make one of the sample data: jobs/run monthly");
    }
}
