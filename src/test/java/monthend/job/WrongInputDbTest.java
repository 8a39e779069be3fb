package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is wrong input and what just is not, each case an account of its own in one run: a plan, the
 * rows of its timeline or its use, and which of them are not taken.
 */
class WrongInputDbTest {

    /**
     * A case.
     *
     * @param rows of the timeline, as {@code day plan licences users}, or of use, as {@code metric
     *     day quantity client}
     * @param codes of the rows that are not taken, in order
     */
    record Case(String rule, String sold, String rows, String codes) {

        boolean isUse() {
            return rule.startsWith("U");
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("L3", "SIGN", "2026-10-01 YEAR 10 9", ""),
            new Case("L3", "SIGN", "2026-10-01 YEAR 10 10", ""),
            new Case(
                    "L3",
                    "SIGN",
                    "2026-10-01 YEAR 10 9; 2026-10-02 YEAR 10 11",
                    "LICENCES_BELOW_ACTIVE_USERS"),
            new Case("L6", "SIGN", "2026-09-30 YEAR 1 0", ""),
            new Case("L6", "SIGN", "2026-10-01 YEAR 1 0", ""),
            new Case(
                    "L6",
                    "SIGN",
                    "2026-10-02 YEAR 1 0",
                    "SUBSCRIPTION_UNKNOWN TIMELINE_WITHOUT_START"),
            new Case("L6", "SIGN", "2026-10-01 YEAR 1 0; 2026-10-02 YEAR 2 0", ""),
            new Case(
                    "L6",
                    "SIGN",
                    "2026-10-01 YEAR 1 0; 2026-10-02 YEAR 2 0; 2026-10-02 YEAR 3 0",
                    "TIMELINE_DAY_REPEATED TIMELINE_DAY_REPEATED"),
            new Case("L11", "ERP", "2026-10-01 MAINT 4 0; 2026-10-02 MAINT 4 0", ""),
            new Case("L11", "ERP", "2026-10-01 MAINT 4 0; 2026-10-02 MAINT 3 0", ""),
            new Case(
                    "L11",
                    "ERP",
                    "2026-10-01 MAINT 4 0; 2026-10-02 MAINT 5 0",
                    "INCREASE_ON_OTHER_PLAN"),
            new Case("L11", "ERP", "2026-10-01 KON-ABO00 4 0; 2026-10-02 KON-ABO00 5 0", ""),
            new Case("U4", "PERIOD", "client_month 2026-10-02 1 K1", ""),
            new Case("U4", "PERIOD", "client_month 2026-10-02 1 -", "CLIENT_MISSING"),
            new Case("U4", "SIGN", "sms 2026-10-02 1 -", ""),
            new Case("U6", "SIGN", "sms 2026-10-02 0.0001 -", ""),
            new Case("U6", "SIGN", "sms 2026-10-02 0 -", "QUANTITY_INVALID"),
            new Case("U6", "SIGN", "sms 2026-10-02 0.0000 -", "QUANTITY_INVALID"),
            new Case("U6", "SIGN", "sms 2026-10-02 -0.0001 -", "QUANTITY_INVALID"),
            new Case("U6", "SIGN", "sms 2026-10-02 1.00001 -", "QUANTITY_INVALID"),
            new Case("U6", "SIGN", "sms 2026-10-02 12345.6789 -", ""),
            new Case("U6", "SIGN", "invoice_sent 2026-10-02 1 -", "METRIC_NOT_IN_PLAN"),
            new Case("U6", "SIGN", "sms 2026-09-30 1 -", "USAGE_OUTSIDE_SUBSCRIPTION"),
            new Case("U6", "SIGN", "sms 2026-10-01 1 -", ""));

    private static final Map<String, String> PLANS =
            Map.of("SIGN", "MONTH", "PERIOD", "STD", "ERP", "MAINT");

    @TempDir
    static Path folder;

    private static Map<String, String> rejected;
    private static List<String> held;

    @BeforeAll
    static void closeAMonthWithAllOfThem() {
        var snapshot = new TinySnapshot();
        IntStream.range(0, CASES.size()).forEach(index -> tell(snapshot, index));
        try (var place = MonthWorkplace.open(folder)) {
            place.close("2026-10", snapshot.in(folder.resolve("snapshot")));
            rejected = place
                    .database()
                    .sql("select account_no, string_agg(code, ' ' order by code) from reject"
                            + " group by account_no")
                    .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
            held = place.database()
                    .sql("select distinct payer_no from effective_hold")
                    .query(String.class)
                    .list();
        }
    }

    private static void tell(TinySnapshot snapshot, int index) {
        var one = CASES.get(index);
        var id = "S" + index;
        snapshot.account(account(index), "923456783")
                .subscription(id, account(index), one.sold(), "2026-10-01");
        for (var row : one.rows().split("; ")) {
            var words = row.split(" ");
            if (one.isUse()) {
                snapshot.state(id, "2026-10-01", PLANS.get(one.sold()), 0)
                        .usage("U" + index, id, String.join(",", words).replaceFirst("-$", ""));
            } else {
                snapshot.timeline(id, String.join(",", words));
            }
        }
    }

    private static String account(int index) {
        return String.valueOf(100 + index);
    }

    private static IntStream cases() {
        return IntStream.range(0, CASES.size());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void l3AndL6AndL11AndU4AndU6TakeWhatIsRightAndHoldWhatIsWrong(int index) {
        var one = CASES.get(index);
        assertThat(rejected.getOrDefault(account(index), "")).as("%s", one).isEqualTo(one.codes());
        assertThat(held.contains(account(index)))
                .as("%s", one)
                .isEqualTo(!one.codes().isEmpty());
    }
}
