package monthend.job;

import monthend.delivery.DocumentFile;
import monthend.document.pdf.InvoicePdf;
import monthend.store.Documents;
import monthend.store.Invoices;
import monthend.store.PostedInvoice;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
            ItemStreamReader<PostedInvoice> postedInvoices,
            ItemProcessor<PostedInvoice, Papers> makeDocuments,
            ItemWriter<Papers> writeFiles,
            Invoices invoices) {
        var range = partitions
                .<PostedInvoice, Papers>range("writeDocuments")
                .reader(postedInvoices)
                .processor(makeDocuments)
                .writer(writeFiles)
                .build();
        return partitions.all("writeDocuments", range, invoices::ranges);
    }

    @Bean
    @StepScope
    ItemStreamReader<PostedInvoice> postedInvoices(
            @Value("#{jobParameters['run']}") String run, Invoices invoices, Pace pace) {
        return new BlockReader<>(
                left -> invoices.read(invoices.next(run, left, pace.chunk())),
                posted -> posted.invoice().number());
    }

    @Bean
    @StepScope
    ItemProcessor<PostedInvoice, Papers> makeDocuments(
            @Value("#{jobParameters['run']}") String run, CurrentRuns current, InvoicePdf pdf) {
        var papers = new DocumentSet(current.catalog(run), pdf);
        return posted -> new Papers(papers.of(posted));
    }

    @Bean
    @StepScope
    ItemWriter<Papers> writeFiles(
            @Value("#{jobParameters['run']}") String run,
            CurrentRuns current,
            Documents documents) {
        var folder = current.output(run);
        return written -> {
            var files = written.getItems().stream()
                    .flatMap(papers -> papers.files().stream())
                    .toList();
            folder.write(files);
            documents.record(files);
        };
    }
}
