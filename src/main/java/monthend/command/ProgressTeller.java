package monthend.command;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import monthend.job.Progress;
import monthend.job.Progress.Seen;
import monthend.job.Progress.Standing;
import monthend.report.run.RunReport.StepTime;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells how far a run is while it works: on a terminal a line for each step, which moves; else a
 * plain line for each step that is done, and every ten seconds of a long one, so that a log stays
 * short. It only looks, and never stops a run.
 */
final class ProgressTeller implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int PLAIN_EVERY_LOOKS = 40;

    private final Progress progress;
    private final PrintStream to;
    private final Shape shape;
    private final LocalDateTime begun = LocalDateTime.now(ZoneId.systemDefault());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread looking;

    private @Nullable ProgressBar bar;
    private String step = "";
    private int looks;
    private OptionalLong execution = OptionalLong.empty();
    private int stepsTold;

    /** Whether lines may move. */
    enum Shape {
        TERMINAL,
        PLAIN;

        /** As the start script has found out. */
        static Shape here() {
            return Boolean.getBoolean("monthend.terminal") ? TERMINAL : PLAIN;
        }
    }

    ProgressTeller(Progress progress, PrintStream to, Shape shape) {
        this.progress = progress;
        this.to = to;
        this.shape = shape;
        this.looking = new Thread(this::look, "progress");
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        try {
            while (!ended.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.begunSince(begun).ifPresent(this::tell);
            }
            execution.ifPresent(known -> tellDone(progress.done(known)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The run tells by itself what is wrong with the database; here it is only watched.
            to.flush();
        } finally {
            endStep();
        }
    }

    /** A run that another process works on was begun before, and is not told here. */
    private void tell(Seen seen) {
        if (execution.isEmpty() || execution.getAsLong() != seen.execution()) {
            execution.ifPresent(before -> tellDone(progress.done(before)));
            execution = OptionalLong.of(seen.execution());
            stepsTold = 0;
        }
        tellDone(seen.done());
        seen.now().ifPresent(this::tell);
    }

    private void tellDone(List<StepTime> done) {
        if (shape == Shape.PLAIN) {
            done.stream().skip(stepsTold).map(StatusCommand::done).forEach(to::println);
            stepsTold = done.size();
        }
    }

    private void tell(Standing at) {
        if (!at.step().equals(step)) {
            endStep();
            step = at.step();
            looks = 0;
        }
        looks++;
        switch (shape) {
            case TERMINAL -> move(at);
            case PLAIN -> {
                if (looks % PLAIN_EVERY_LOOKS == 0) {
                    to.println(StatusCommand.progress(at));
                }
            }
        }
    }

    private void move(Standing at) {
        var moving = bar;
        if (moving == null) {
            moving = new ProgressBarBuilder()
                    .setTaskName(Words.step(at.step()))
                    .setInitialMax(at.total() == 0 ? -1 : at.total())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setMaxRenderedLength(Words.COLUMNS)
                    .setUpdateIntervalMillis((int) LOOK_AGAIN.toMillis())
                    .showSpeed()
                    .setConsumer(new ConsoleProgressBarConsumer(to, Words.COLUMNS))
                    .build();
            bar = moving;
        }
        moving.stepTo(at.done());
    }

    private void endStep() {
        var moving = bar;
        if (moving != null) {
            moving.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
