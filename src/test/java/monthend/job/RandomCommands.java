package monthend.job;

import monthend.check.Limits;
import monthend.check.Run;
import monthend.check.RunRequest.Review;
import monthend.store.Explanations;
import monthend.store.Overviews;
import monthend.store.Runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws commands with their words, some of them sensible, on a small month. */
final class RandomCommands {

    private static final List<String> MONTHS =
            List.of("2026-08", "2026-09", "2026-10", "2026-11", "2026-12");
    private static final List<String> ACCOUNTS = List.of("1", "2", "3", "99");

    private final MonthWorkplace place;
    private final Path folder;
    private final Random random;

    private int snapshots;

    RandomCommands(MonthWorkplace place, Path folder, Random random) {
        this.place = place;
        this.folder = folder;
        this.random = random;
    }

    /** A command as it was drawn: executed again, it is the same. */
    record Command(String words, MonthWorkplace place, Runnable work) {}

    Command next() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> close();
            case 4 -> settle();
            case 5 -> post();
            case 6 -> discard();
            case 7 -> release();
            case 8 -> supplement();
            case 9, 10 -> rerun();
            case 11 -> rerunSettlement();
            case 12 -> credit();
            case 13 -> adjust();
            case 14 -> extend();
            default -> look();
        };
    }

    /** Closes the next month, mostly. */
    private Command close() {
        var month = random.nextInt(5) > 0 ? nextMonth() : of(MONTHS);
        var snapshot = snapshot();
        var review = random.nextInt(4) == 0 ? Review.WAIT : Review.GO_ON;
        var limits = random.nextInt(3) == 0 ? Limits.of("NOK 600", 0) : Limits.OFF;
        return command("monthly " + month + " " + review, () -> {
            place.limit(limits);
            place.close(month, snapshot, review);
        });
    }

    private String nextMonth() {
        return MONTHS.stream()
                .filter(month -> runs().stream()
                        .noneMatch(run -> run.id().equals("monthly-" + month)
                                && run.state().isPosted()))
                .findFirst()
                .orElse("2027-01");
    }

    private Command settle() {
        var snapshot = snapshot();
        return command("settlement", () -> place.settle(2026, snapshot));
    }

    private Command post() {
        var run = run();
        return command("post " + run, () -> place.post(run));
    }

    private Command discard() {
        var run = run();
        return command("discard " + run, () -> place.discard(run));
    }

    private Command release() {
        var run = run();
        var account = of(ACCOUNTS);
        return command("release " + run + " " + account, () -> place.release(run, account));
    }

    private Command supplement() {
        var month = of(MONTHS);
        if (random.nextBoolean()) {
            return command("supplement " + month, () -> place.supplement(month));
        }
        var snapshot = snapshot();
        return command(
                "supplement " + month + " corrected", () -> place.supplement(month, snapshot));
    }

    private Command rerun() {
        var month = of(MONTHS);
        var snapshot = snapshot();
        var review = random.nextInt(4) == 0 ? Review.WAIT : Review.GO_ON;
        var date = "2027-01-" + (10 + random.nextInt(3));
        return command("rerun " + month + " " + date + " " + review, () -> {
            place.limit(Limits.OFF);
            place.rerun(month, snapshot, date, review);
        });
    }

    private Command rerunSettlement() {
        var snapshot = snapshot();
        return command(
                "rerun settlement", () -> place.rerunSettlement(2026, snapshot, "2027-01-11"));
    }

    private Command credit() {
        var number = number();
        var line = random.nextBoolean()
                ? Optional.of(1 + random.nextInt(3))
                : Optional.<Integer>empty();
        var date = "2027-01-" + (10 + random.nextInt(3));
        return command("credit " + number + " " + line, () -> place.credit(number, line, date));
    }

    private Command adjust() {
        var account = of(ACCOUNTS);
        var amount = (1 + random.nextInt(900)) + ".50";
        if (random.nextInt(4) == 0) {
            return command("withdraw " + account, () -> place.withdraw(account, "ADJ-000001"));
        }
        return command(
                "adjust " + account + " " + amount,
                () -> place.adjust(account, "SIGN", "Arbeid " + amount, amount));
    }

    private Command extend() {
        var number = number();
        var day = "2026-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(20));
        return command("extend " + number + " " + day, () -> place.extend(number, day));
    }

    /** Commands that change nothing; a lost file is none of theirs to find here. */
    private Command look() {
        var number = number();
        var account = of(ACCOUNTS);
        return switch (random.nextInt(3)) {
            case 0 ->
                command("overview " + account, () -> place.part(Overviews.class).of(account));
            case 1 ->
                command(
                        "explain " + number,
                        () -> place.part(Explanations.class).of(number));
            default ->
                command(
                        "copy " + number,
                        () -> place.part(Copying.class)
                                .copy(number, one -> folder.resolve("copies").resolve(one)));
        };
    }

    private Command command(String words, Runnable work) {
        return new Command(words, place, work);
    }

    private List<Run> runs() {
        return place.part(Runs.class).all();
    }

    private String run() {
        var there = runs().stream().map(Run::id).toList();
        return there.isEmpty() || random.nextInt(6) == 0 ? "monthly-2026-10" : of(there);
    }

    private String number() {
        var there = place.database()
                .sql("select number from invoice order by number")
                .query(String.class)
                .list();
        return there.isEmpty() || random.nextInt(8) == 0 ? "FJ10000099" : of(there);
    }

    private <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Three accounts, of which one may be gone, without an address or paid for by another. */
    private Path snapshot() {
        var snapshot = new TinySnapshot().account("1", "923456783");
        account2(snapshot);
        if (random.nextInt(4) > 0) {
            snapshot.swedishAccount("3")
                    .subscription("S3", "3", "PSA", "2026-07-01")
                    .state("S3", "2026-07-01", "PRO-3M", 1 + random.nextInt(3));
        }
        sign(snapshot);
        for (var use = 0; use < random.nextInt(4); use++) {
            snapshot.use(
                    "U" + random.nextInt(6),
                    "S1",
                    random.nextBoolean() ? "sms" : "signature",
                    "2026-" + of(List.of("08", "09", "10", "11")) + "-1" + random.nextInt(10),
                    1 + random.nextInt(60));
        }
        if (random.nextInt(3) == 0) {
            snapshot.credit("C" + random.nextInt(2), "1", "70.00");
        }
        return snapshot.in(folder.resolve("snapshot-" + ++snapshots));
    }

    private void account2(TinySnapshot snapshot) {
        switch (random.nextInt(4)) {
            case 0 -> snapshot.withoutAddress("2", "987654325");
            case 1 -> snapshot.paidFor("2", "1");
            default -> snapshot.account("2", "987654325");
        }
        snapshot.subscription("S2", "2", "EXPENSE", "2026-08-15")
                .state("S2", "2026-08-15", "QUARTER", 1 + random.nextInt(4))
                .subscription("S4", "2", "ANNUAL", "2025-08-01")
                .state("S4", "2025-08-01", "PLUS", 1);
    }

    private void sign(TinySnapshot snapshot) {
        snapshot.subscription("S1", "1", "SIGN", "2026-08-01")
                .state("S1", "2026-08-01", "MONTH", 1 + random.nextInt(4));
        if (random.nextBoolean()) {
            snapshot.state("S1", "2026-10-16", "MONTH", 1 + random.nextInt(5));
        }
    }
}
