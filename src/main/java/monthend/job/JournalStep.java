package monthend.job;

import monthend.catalog.Seller;
import monthend.delivery.CsvLines;
import monthend.report.journal.JournalFile;
import monthend.report.journal.SieFile;
import monthend.store.Documents;
import monthend.store.Documents.Written;
import monthend.store.Journals;
import monthend.store.Journals.Of;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.ArrayList;

/** Writes what the ledger books of a run: for every seller as CSV, for Swedish ones as SIE too. */
@Configuration(proxyBeanMethods = false)
class JournalStep {

    @Bean
    Step writeJournal(
            JobRepository repository, PlatformTransactionManager transactions, Books books) {
        return new StepBuilder("writeJournal", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            books.write(Launcher.runOf(
                                    contribution.getStepExecution().getJobParameters()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Where vouchers come from and where they are written. */
    @Component
    record Books(Journals journals, Documents documents, CurrentRuns current) {

        void write(String run) {
            writeCsv(run);
            current.catalog(run).sellers().values().stream()
                    .filter(SieFile::isFor)
                    .filter(seller -> journals.has(new Of(run, seller.code())))
                    .forEach(seller -> writeSie(run, seller));
        }

        private void writeCsv(String run) {
            keep(run, current.output(run).write(JournalFile.NAME, lines -> {
                lines.accept(CsvLines.line(new ArrayList<>(JournalFile.COLUMNS)));
                journals.of(
                        new Of(run, ""),
                        current::catalogOf,
                        (document, voucher) -> JournalFile.rows(document, voucher)
                                .map(row -> CsvLines.line(new ArrayList<>(row)))
                                .forEach(lines));
            }));
        }

        private void writeSie(String run, Seller seller) {
            var day = current.run(run).request().closing().invoiceDate();
            var file = SieFile.name(seller);
            keep(run, current.output(run).write(file, SieFile.LETTERS, lines -> {
                SieFile.head(seller, "Monthend", day).map(JournalStep::ended).forEach(lines);
                journals.of(
                        new Of(run, seller.code()),
                        current::catalogOf,
                        (document, voucher) -> SieFile.voucher(document, voucher)
                                .map(JournalStep::ended)
                                .forEach(lines));
            }));
        }

        private void keep(String run, Written file) {
            documents.record(run, file);
        }
    }

    private static String ended(String line) {
        return line + "\r\n";
    }
}
