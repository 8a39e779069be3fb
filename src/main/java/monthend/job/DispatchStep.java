package monthend.job;

import monthend.catalog.Seller;
import monthend.delivery.Channel;
import monthend.delivery.CsvLines;
import monthend.delivery.DispatchIndex;
import monthend.delivery.DispatchIndex.Paper;
import monthend.delivery.DispatchIndex.Place;
import monthend.delivery.DispatchIndex.Sent;
import monthend.document.pdf.PrintBatch;
import monthend.store.Dispatches;
import monthend.store.Dispatches.Lot;
import monthend.store.Documents;
import monthend.store.Documents.Written;
import monthend.store.Hashes;
import monthend.store.Invoices;
import monthend.store.OutputFolder;
import monthend.store.PostedInvoice;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills the delivery folders: what an access point, a mail merge and a print shop take as it is,
 * with an index each. What goes by post is merged into batches of pages.
 */
@Configuration(proxyBeanMethods = false)
class DispatchStep {

    private static final int BATCH = 200;

    @Bean
    Step fillDeliveryFolders(
            JobRepository repository, PlatformTransactionManager transactions, Post post) {
        return new StepBuilder("fillDeliveryFolders", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            post.dispatch(Launcher.runOf(
                                    contribution.getStepExecution().getJobParameters()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Some documents and their files, by number. */
    private record Block(
            List<PostedInvoice> invoices, Map<String, List<Paper>> papers, Seller seller) {

        List<Paper> of(PostedInvoice posted) {
            return papers.getOrDefault(posted.invoice().number(), List.of());
        }
    }

    /** Where documents come from and where they are put. */
    @Component
    record Post(
            Dispatches dispatches, Invoices invoices, Documents documents, CurrentRuns current) {

        void dispatch(String run) {
            for (var channel : Channel.values()) {
                var rows = current.catalog(run).sellers().keySet().stream()
                        .map(seller -> new Lot(run, seller, channel))
                        .flatMap(lot -> rows(lot).stream())
                        .toList();
                if (!rows.isEmpty()) {
                    keep(run, index(run, channel, rows));
                }
            }
        }

        private Written index(String run, Channel channel, List<List<String>> rows) {
            return current.output(run).write(Dispatches.path(channel, "index.csv"), lines -> {
                lines.accept(CsvLines.line(new ArrayList<>(DispatchIndex.columns(channel))));
                rows.forEach(row -> lines.accept(CsvLines.line(new ArrayList<>(row))));
            });
        }

        private List<List<String>> rows(Lot lot) {
            var rows = new ArrayList<List<String>>();
            var batch = 1;
            var numbers = dispatches.next(lot, "", BATCH);
            while (!numbers.isEmpty()) {
                var papers = dispatches.put(numbers, lot, current.output(lot.run()));
                var seller = current.catalog(lot.run()).seller(lot.seller());
                var block = new Block(invoices.read(numbers), papers, seller);
                rows.addAll(
                        lot.channel() == Channel.PRINT
                                ? printed(lot, block, batch)
                                : block.invoices().stream()
                                        .map(posted -> row(lot.channel(), posted, block))
                                        .toList());
                batch++;
                numbers = dispatches.next(lot, numbers.getLast(), BATCH);
            }
            return rows;
        }

        private List<String> row(Channel channel, PostedInvoice posted, Block block) {
            var invoice = posted.invoice();
            var papers = block.of(posted);
            var pdf = paper(papers, ".pdf").orElseThrow();
            var profile = Optional.of(posted.profile()).filter(peppol -> channel == Channel.PEPPOL);
            var basis = paper(papers, ".xlsx");
            var sent = new Sent(invoice, block.seller(), profile);
            return switch (channel) {
                case PEPPOL, FINVOICE ->
                    DispatchIndex.eInvoice(sent, paper(papers, ".xml").orElseThrow(), pdf, basis);
                case EMAIL -> DispatchIndex.email(sent, pdf, basis);
                case PRINT -> throw new IllegalStateException("printed in batches");
            };
        }

        private List<List<String>> printed(Lot lot, Block block, int batch) {
            var folder = current.output(lot.run());
            var name = "batch-%s-%03d.pdf".formatted(lot.seller(), batch);
            var invoices = block.invoices();
            var papers = invoices.stream()
                    .map(posted -> paper(block.of(posted), ".pdf").orElseThrow())
                    .toList();
            var merged = merged(lot, folder, papers, name);
            var rows = new ArrayList<List<String>>();
            for (var i = 0; i < papers.size(); i++) {
                rows.add(DispatchIndex.print(
                        invoices.get(i).invoice(),
                        papers.get(i),
                        new Place(
                                name, merged.firstPages().get(i), merged.pages().get(i)),
                        paper(block.of(invoices.get(i)), ".xlsx")));
            }
            return rows;
        }

        private PrintBatch merged(Lot lot, OutputFolder folder, List<Paper> papers, String name) {
            var batch = PrintBatch.of(
                    papers.stream()
                            .map(paper -> folder.read(Dispatches.path(Channel.PRINT, paper.name()))
                                    .orElseThrow())
                            .toList(),
                    lot.run() + " " + name,
                    current.run(lot.run()).request().closing().invoiceDate());
            var path = Dispatches.path(Channel.PRINT, name);
            folder.write(path, batch.pdf());
            keep(lot.run(), new Written(path, Hashes.sha256(batch.pdf()), batch.pdf().length));
            return batch;
        }

        private static Optional<Paper> paper(List<Paper> papers, String ending) {
            return papers.stream()
                    .filter(paper -> paper.name().endsWith(ending))
                    .findFirst();
        }

        private void keep(String run, Written file) {
            documents.record(run, file);
        }
    }
}
