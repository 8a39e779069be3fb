package monthend.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as Spring Batch has them on record, where its own interface does not reach. */
@Repository
public class JobInstances {

    private final JdbcClient client;

    JobInstances(JdbcClient client) {
        this.client = client;
    }

    /** Killed between being named and being started, a run could never start again. */
    public int deleteNeverExecuted() {
        return client.sql(Sql.named("job/delete-instances-never-executed")).update();
    }
}
