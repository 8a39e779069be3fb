package monthend.store;

import monthend.check.Figure;
import monthend.check.Reconciliation;
import monthend.delivery.DeliveryFile;

import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Whether a run's folder holds exactly its files: none missing, none of another size or name. */
@Repository
public class FolderCheck {

    private final Documents documents;

    FolderCheck(Documents documents) {
        this.documents = documents;
    }

    /** Checks a folder; {@code listed} are the lists that go with the run's documents. */
    public Reconciliation check(String run, List<DeliveryFile> listed, OutputFolder folder) {
        var expected = documents.bytesByPath(run);
        var there = folder.files();
        var lists = listed.stream().map(DeliveryFile::fileName).toList();
        var figures = new ArrayList<Figure>();
        figures.add(figure(
                "files in the folder, and files of the run",
                there.size(),
                expected.size() + lists.size()));
        figures.add(figure("files missing, and none", missing(expected.keySet(), lists, there), 0));
        figures.add(figure(
                "bytes in the folder, and bytes written",
                there.stream()
                        .filter(expected::containsKey)
                        .mapToLong(folder::bytes)
                        .sum(),
                expected.values().stream().mapToLong(Long::longValue).sum()));
        return new Reconciliation(figures);
    }

    private static long missing(
            java.util.Set<String> documents, List<String> lists, List<String> there) {
        var missing = new TreeSet<>(documents);
        missing.addAll(lists);
        there.forEach(missing::remove);
        return missing.size();
    }

    private static Figure figure(String what, long one, long other) {
        return new Figure(what, BigDecimal.valueOf(one), BigDecimal.valueOf(other));
    }
}
