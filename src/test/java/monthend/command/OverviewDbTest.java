package monthend.command;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.report.AccountOverview;
import monthend.report.OverviewText;
import monthend.store.Overviews;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** What an account has and owes after the sample month. */
class OverviewDbTest {

    private static final Workplace WORKPLACE =
            Workplace.open(Map.of("spring.datasource.url", PostedSample.database()));

    @AfterAll
    static void close() {
        WORKPLACE.close();
    }

    @Test
    void anOfficeSeesTheAgreementsOfTheAccountsItPaysFor() {
        var said = PostedSample.say("overview 10010");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .contains(
                        "10010 Bølgen Regnskap AS, NO",
                        "  As of           2026-11-01, the day after the month of its last posted"
                                + " run, monthly-2026-10",
                        "  Pays for        10011 Bølgen Eiendom AS; 10012 Bølgen Lønn og HR AS",
                        "S-1012: EXPENSE QUARTER, account 10012",
                        "  Now             2026-11-01 to 2027-01-31, plan QUARTER: 32 licences,"
                                + " billed in advance",
                        "    price         50.00 NOK per licence and month, in force from"
                                + " 2010-01-01",
                        "    costs         32 × 50.00 = 1600.00 NOK per month, 4800.00 NOK in"
                                + " total for the period",
                        "    costs         the same",
                        "  Ends            no notice given",
                        "  Use             submission: 1 by client in 2026-08-01 to 2027-07-31;"
                                + " 2 units not billed yet",
                        "  2026-11-01      FJ10000001 invoice: 7128.75 NOK with VAT, 6628.75 to"
                                + " pay by 2026-11-15",
                        "  Last invoice    jobs/run explain FJ10000001");
    }

    @Test
    void u2UseAndWhatIsLeftOfTheAllowanceAreTold() {
        assertThat(text("10030"))
                .contains("signature: 255 used in 2026-08-01 to 2027-07-31 of 240 × 1 licence = 240"
                        + " included; 0 left");
    }

    @Test
    void creditThatIsLeftIsTold() {
        assertThat(text("10050")).contains("CR-0004: 200.00 NOK, for ");
        assertThat(text("10010")).contains("Credit left none");
    }

    @Test
    void anAccountThatSomebodyElsePaysForNamesThePayer() {
        assertThat(text("10071"))
                .contains("Paid by account 10070")
                .contains("Invoices of its payer 10070")
                .contains("FJ10000008")
                .contains("jobs/run overview 10070");
    }

    @Test
    void aHeldAccountSaysWhyAndWhatToDo() {
        assertThat(text("10150"))
                .contains("Held NO_PRICE: ")
                .contains("none in the currency of the account")
                .contains("Bill it correct what is named above, then jobs/run supplement");
    }

    @Test
    void everyAccountOfTheSampleHasAnOverviewThatFits100Columns() {
        var accounts = WORKPLACE
                .part(JdbcClient.class)
                .sql("SELECT account_no FROM account_row ORDER BY account_no")
                .query(String.class)
                .list();
        assertThat(accounts)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        account -> assertThat(OverviewText.of(overview(account)).lines())
                                .allMatch(line -> line.length() <= 100));
    }

    @Test
    void otherProgramsReadTheSameAsJson() {
        var json = JsonMapper.shared()
                .readTree(PostedSample.say("overview 10071 --json").out());
        assertThat(json.at("/asOf/day").asString()).isEqualTo("2026-11-01");
        assertThat(json.at("/agreements/0/current/licences").asInt()).isEqualTo(5);
        // 3 × 6 × 52.00 = 936.00 and 5.0968 × 52.00 = 265.03
        assertThat(json.at("/agreements/0/current/cost/inTotal/amount").asString())
                .isEqualTo("1201.03");
        assertThat(json.at("/agreements/0/next/days/lastDay").asString()).isEqualTo("2027-06-30");
        assertThat(json.at("/ofPayer/invoices")).hasSize(2);
    }

    @Test
    void anUnknownAccountIsRefusedWithTheNearest() {
        var said = PostedSample.say("overview 10035");
        assertThat(said.code()).isEqualTo(ExitCode.WRONG_USE.code());
        assertThat(said.err().strip())
                .isEqualTo("There is no account 10035 in any posted run: the nearest are 10030 and"
                        + " 10040.");
    }

    private static AccountOverview overview(String account) {
        return WORKPLACE.part(Overviews.class).of(account);
    }

    /** The text without its line breaks and indents. */
    private static String text(String account) {
        return OverviewText.of(overview(account)).replaceAll("\\s+", " ");
    }
}
