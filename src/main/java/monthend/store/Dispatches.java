package monthend.store;

import static java.util.stream.Collectors.groupingBy;

import monthend.delivery.Channel;
import monthend.delivery.DispatchIndex.Paper;
import monthend.store.Documents.Written;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;

/** Which documents of a run go by which channel, in the order in which they are handed over. */
@Repository
public class Dispatches {

    private final JdbcClient client;
    private final Documents documents;

    Dispatches(JdbcClient client, Documents documents) {
        this.client = client;
        this.documents = documents;
    }

    /** What is handed over together. */
    public record Lot(String run, String seller, Channel channel) {}

    /** The next numbers of a lot. */
    public List<String> next(Lot lot, String after, int count) {
        return client.sql(Sql.named("delivery/find-numbers-of-channel"))
                .param("run", lot.run())
                .param("seller", lot.seller())
                .param("channel", lot.channel().code())
                .param("after", after)
                .param("count", count)
                .query(String.class)
                .list();
    }

    /**
     * Puts the files of some documents into a delivery folder beside their own places, and tells
     * them by number. The same file under another name where the disk can, else a copy.
     */
    public Map<String, List<Paper>> put(List<String> numbers, Lot lot, OutputFolder folder) {
        var files = documents.of(numbers);
        files.forEach(file -> folder.link(file.path(), path(lot.channel(), name(file))));
        documents.record(
                lot.run(),
                files.stream()
                        .map(file -> new Written(
                                path(lot.channel(), name(file)), file.sha256(), file.bytes()))
                        .toList());
        return files.stream()
                .map(file -> new Paper(name(file), file.sha256()))
                .collect(groupingBy(
                        paper -> paper.name().substring(0, paper.name().lastIndexOf('.'))));
    }

    private static String name(Written file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /** Where a file of a delivery folder stands, seen from the folder of the run. */
    public static String path(Channel channel, String name) {
        return "delivery/" + channel.code() + "/" + name;
    }
}
