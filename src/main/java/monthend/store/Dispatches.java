package monthend.store;

import monthend.delivery.Channel;
import monthend.delivery.DispatchIndex.Paper;
import monthend.store.Documents.Written;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

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
     * Puts the files of a document into a delivery folder beside its own place, and tells them. The
     * same file under another name where the disk can, else a copy.
     */
    public List<Paper> put(String number, Lot lot, OutputFolder folder) {
        return documents.of(List.of(number)).stream()
                .map(file -> put(file, lot, folder))
                .toList();
    }

    private Paper put(Written file, Lot lot, OutputFolder folder) {
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        var path = path(lot.channel(), name);
        folder.link(file.path(), path);
        documents.record(lot.run(), new Written(path, file.sha256(), file.bytes()));
        return new Paper(name, file.sha256());
    }

    /** Where a file of a delivery folder stands, seen from the folder of the run. */
    public static String path(Channel channel, String name) {
        return "delivery/" + channel.code() + "/" + name;
    }
}
