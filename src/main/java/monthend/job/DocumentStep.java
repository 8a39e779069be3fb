package monthend.job;

import monthend.delivery.DocumentFile;
import monthend.document.pdf.InvoicePdf;
import monthend.store.Documents;
import monthend.store.Invoices;
import monthend.store.OutputFolder;
import monthend.store.PayerCases.Range;
import monthend.store.PostedInvoice;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.List;

/** Writes the documents of the posted invoices: the same bytes however often it is done. */
@Configuration(proxyBeanMethods = false)
class DocumentStep {

    /** The files of one invoice. */
    record Papers(List<DocumentFile> files) {}

    /** One for all documents: its fonts are made ready once. */
    @Bean
    InvoicePdf invoicePdf() {
        return new InvoicePdf();
    }

    @Bean
    Step writeDocuments(
            Partitions partitions,
            RangeWork<PostedInvoice, Papers> documentWork,
            Invoices invoices) {
        return partitions.step("writeDocuments", documentWork, invoices::ranges);
    }

    @Bean
    @StepScope
    RangeWork<PostedInvoice, Papers> documentWork(
            @Value("#{jobParameters['run']}") String run,
            CurrentRuns current,
            InvoicePdf pdf,
            Places places) {
        var papers = new DocumentSet(current.catalog(run), pdf);
        var folder = current.output(run);
        return RangeWork.of(
                new BlockReader<>(
                        left -> places.next(run, left),
                        posted -> posted.invoice().number()),
                posted -> new Papers(papers.of(posted)),
                written -> places.write(folder, written.getItems()));
    }

    /** Where invoices are read from and where their documents go. */
    @Component
    record Places(Invoices invoices, Documents documents, Pace pace) {

        List<PostedInvoice> next(String run, Range left) {
            return invoices.read(invoices.next(run, left, pace.chunk()));
        }

        void write(OutputFolder folder, List<? extends Papers> written) {
            var files =
                    written.stream().flatMap(papers -> papers.files().stream()).toList();
            folder.write(files);
            documents.record(files);
        }
    }
}
