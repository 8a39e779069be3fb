package monthend.golden;

import monthend.check.Checking;
import monthend.check.Limits;
import monthend.check.RunRequest.Paths;
import monthend.check.RunRequest.Review;
import monthend.command.Workplace;
import monthend.job.Closings;
import monthend.job.Ending;
import monthend.job.Order;
import monthend.rating.Closing;
import monthend.store.PostgresForTests;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sample month closed by the real job, in an empty database of its own.
 *
 * @param databaseUrl where its record is
 */
record SampleRun(Ending ending, RunFolder folder, String databaseUrl) {

    static SampleRun into(Path out) {
        var url = PostgresForTests.emptyDatabaseUrl();
        try (var workplace = Workplace.open(Map.of("spring.datasource.url", url))) {
            var answer = workplace.part(Closings.class).close(order(out));
            return new SampleRun(
                    answer.ending(), new RunFolder(out.resolve(answer.run().id())), url);
        }
    }

    /** The first column of what the database answers. */
    List<String> database(String question) {
        try (var connection = DriverManager.getConnection(databaseUrl);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private static Order order(Path out) {
        return new Order(
                Closing.Job.MONTHLY,
                SampleMonth.CLOSING.month(),
                Optional.empty(),
                new Paths(
                        SampleMonth.SNAPSHOT.toString(),
                        SampleMonth.CATALOG_FOLDER.toString(),
                        out.toString()),
                new Order.Terms(Limits.OFF, Review.GO_ON, Checking.ALL, "test", "tester"));
    }
}
