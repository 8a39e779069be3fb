package monthend.job;

import static org.assertj.core.api.Assertions.assertThat;

import monthend.catalog.Catalog;
import monthend.check.Checking;
import monthend.check.ExactArithmetic;
import monthend.check.OfficialRules;
import monthend.delivery.Channel;
import monthend.delivery.DocumentFile;
import monthend.document.einvoice.SampleInvoice;
import monthend.document.pdf.InvoicePdf;
import monthend.document.ubl.Profile;
import monthend.invoicing.BasisEntry;
import monthend.snapshot.UsageRow.Client;
import monthend.store.DraftToCheck;
import monthend.store.PostedInvoice;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An invoice of very many lines: all its documents, and all their checks, in time. */
class LargeDocumentTest {

    private static final Catalog CATALOG = SampleInvoice.catalog();
    private static final InvoicePdf PDF = new InvoicePdf();
    private static final int LINES_OF_SAMPLE = 5;

    @BeforeAll
    static void warmUp() {
        written(200);
    }

    @Test
    void fiveThousandLinesArePrintedWrittenBrokenDownAndCheckedInTenSeconds() {
        assertThat(written(5_000)).isLessThan(Duration.ofSeconds(10));
    }

    /** Four times the lines take four times as long, or a little more; not sixteen times. */
    @Test
    void timeGrowsAsTheLinesDo() {
        var few = written(1_500);
        var many = written(6_000);
        assertThat(many).isLessThan(few.multipliedBy(8));
    }

    /** The time of the processor that one thread takes, so that others at work do not count. */
    private static Duration written(int lines) {
        var posted = posted(lines);
        var invoice = posted.invoice();
        var clock = ManagementFactory.getThreadMXBean();
        var begun = clock.getCurrentThreadCpuTime();
        var held = new DraftCheck(CATALOG, PDF, Checking.ALL)
                .check(new DraftToCheck(
                        "A-1", posted.channel(), posted.profile(), invoice.draft()));
        var files = new DocumentSet(CATALOG, PDF).of(posted);
        var drafted = Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun);
        assertThat(held).isEmpty();
        assertThat(files).hasSize(3);
        var eInvoice = files.get(1).bytes();
        assertThat(OfficialRules.peppolBis3().check(eInvoice, invoice.draft().type()))
                .isEmpty();
        assertThat(ExactArithmetic.check(eInvoice, invoice, CATALOG)).isEmpty();
        var all = Duration.ofNanos(clock.getCurrentThreadCpuTime() - begun);
        System.out.printf(
                "%d lines: checked as a draft and written in %d ms, checked again in %d ms; %s"
                        + " bytes%n",
                lines,
                drafted.toMillis(),
                all.minus(drafted).toMillis(),
                files.stream()
                        .map(DocumentFile::bytes)
                        .map(bytes -> bytes.length)
                        .toList());
        return all;
    }

    private static PostedInvoice posted(int lines) {
        var invoice =
                SampleInvoice.of("NO", "NO").times(lines / LINES_OF_SAMPLE).invoice();
        assertThat(invoice.draft().lines()).hasSize(lines);
        var basis = invoice.draft().lines().stream()
                .map(line -> new BasisEntry(
                        line.number(),
                        line.charge().accountNo(),
                        Optional.of(client(line.number())),
                        line.charge().quantity(),
                        line.charge().amount()))
                .toList();
        return new PostedInvoice(invoice, Channel.PEPPOL, Profile.PEPPOL_BIS_3, List.copyOf(basis));
    }

    private static Client client(int line) {
        return new Client("K" + line, "Klient nummer " + line + " AS");
    }
}
