package monthend.store;

import monthend.check.Run;
import monthend.delivery.CsvLines;
import monthend.delivery.DeliveryFile;
import monthend.rating.HoldCode;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists that go with the documents of a run, from what is posted, held and rejected. */
@Repository
public class Deliveries {

    private final JdbcClient client;

    Deliveries(JdbcClient client) {
        this.client = client;
    }

    /**
     * Writes a list: the header, then one line for each row, in order, row by row as they come.
     * Called within a transaction, as rows come one by one only there.
     */
    public void write(Run run, DeliveryFile file, Consumer<String> lines) {
        lines.accept(CsvLines.line(new ArrayList<>(file.columns())));
        RowCallbackHandler each =
                row -> lines.accept(CsvLines.line(fields(row, file.columns().size())));
        client.sql(Sql.named("delivery/find-" + file.name().toLowerCase(Locale.ROOT)))
                .param("run", run.id())
                .param("codes", ofHolds(HoldCode::name))
                .param(
                        "advice",
                        ofHolds(code -> code.whatToDo(run.request().purpose().remedy())))
                .withFetchSize(2000)
                .query(each);
    }

    private static String[] ofHolds(Function<HoldCode, String> say) {
        return Stream.of(HoldCode.values()).map(say).toArray(String[]::new);
    }

    private static List<@Nullable String> fields(ResultSet row, int count) throws SQLException {
        var fields = new ArrayList<@Nullable String>();
        for (var column = 1; column <= count; column++) {
            fields.add(row.getString(column));
        }
        return fields;
    }
}
