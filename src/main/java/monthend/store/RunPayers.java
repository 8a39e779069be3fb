package monthend.store;

import monthend.check.Foundation;
import monthend.check.Run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payers that a run works on: all of its snapshot, or those that it is for. */
@Repository
public class RunPayers {

    private final JdbcClient client;

    RunPayers(JdbcClient client) {
        this.client = client;
    }

    /** Names them once the rows are checked. Called within a transaction. */
    public void name(Run run, Foundation foundation) {
        client.sql(Sql.named(
                        switch (run.request().purpose().kind()) {
                            case CLOSING -> "rating/name-payers";
                            case SUPPLEMENT -> "rating/name-held-payers";
                            case RERUN -> "rating/name-payers-of-rerun";
                            case CREDIT ->
                                throw new IllegalStateException(run.id() + " rates nobody");
                        }))
                .params(RunGround.parameters(foundation))
                .param("family", run.request().purpose().family())
                .update();
    }
}
