package monthend.store;

import monthend.snapshot.Reject;
import monthend.snapshot.SnapshotFile;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Rows that turn out to be wrong when they are rated: taken out of their tables, row by row. */
final class RatedRejects {

    private final JdbcClient client;
    private final String run;

    RatedRejects(JdbcClient client, String run) {
        this.client = client;
        this.run = run;
    }

    void move(String payerNo, List<Reject> rejects) {
        rejects.forEach(reject -> {
            var moved = client.sql(Sql.named(statement(reject)))
                    .param("run", run)
                    .param("rowRun", reject.place().run())
                    .param("line", reject.place().line())
                    .param("code", reject.code().name())
                    .param("reason", reject.reason())
                    .param("account", reject.accountNo().orElse(payerNo))
                    .param("payer", payerNo)
                    .update();
            if (moved != 1) {
                throw new IllegalStateException(moved + " rows at " + reject.place());
            }
        });
    }

    private String statement(Reject reject) {
        return reject.place().run().equals(run)
                ? "rating/" + ofThisRun(reject.place().file())
                : "rating/reject-use-of-earlier-run";
    }

    private static String ofThisRun(SnapshotFile file) {
        return switch (file) {
            case USAGE -> "reject-use";
            case LICENCES -> "reject-timeline-row";
            case SUBSCRIPTIONS -> "reject-subscription";
            case TRANSFERS -> "reject-transfer";
            case ACCOUNTS, CREDITS, EXTENSIONS, RECIPIENTS ->
                throw new IllegalStateException("rating looks at no row of " + file.fileName());
        };
    }
}
