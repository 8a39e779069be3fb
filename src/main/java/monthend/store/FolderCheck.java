package monthend.store;

import monthend.check.Figure;
import monthend.check.Reconciliation;
import monthend.store.Documents.Written;

import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a run's folder holds exactly its files: none missing, none of another size or name. */
@Repository
public class FolderCheck {

    private final Documents documents;

    FolderCheck(Documents documents) {
        this.documents = documents;
    }

    public Reconciliation check(String run, OutputFolder folder) {
        var expected = documents.ofRun(run).stream()
                .collect(Collectors.toMap(Written::path, Written::bytes));
        var there = folder.files();
        var missing = new HashSet<>(expected.keySet());
        there.forEach(missing::remove);
        return new Reconciliation(List.of(
                figure("files in the folder, and files of the run", there.size(), expected.size()),
                figure("files missing, and none", missing.size(), 0),
                figure(
                        "bytes in the folder, and bytes written",
                        there.stream()
                                .filter(expected::containsKey)
                                .mapToLong(folder::bytes)
                                .sum(),
                        expected.values().stream().mapToLong(Long::longValue).sum())));
    }

    private static Figure figure(String what, long one, long other) {
        return new Figure(what, BigDecimal.valueOf(one), BigDecimal.valueOf(other));
    }
}
