package monthend.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import monthend.delivery.DocumentFile;
import monthend.store.Documents.Written;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder of a run: a file has its name only once it is whole and on the disk.
 *
 * <p>Each file is written beside its place under a name that begins with a dot, forced to the disk
 * and moved; then the folders are forced too. Written again, a file is the same one, so a run that
 * was killed leaves nothing behind that the next start does not put right.
 */
public final class OutputFolder {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** Writes files at the same time, as waiting for the disk takes longest. */
    public void write(List<DocumentFile> files) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await(files.stream()
                    .<Future<?>>map(file -> threads.submit(() -> writeOne(file)))
                    .toList());
            await(files.stream()
                    .map(file -> place(file).getParent())
                    .distinct()
                    .<Future<?>>map(parent -> threads.submit(() -> force(parent)))
                    .toList());
        }
    }

    /** Writes one file, and tells where it stands. */
    public Path write(String path, byte[] bytes) {
        var place = folder.resolve(path);
        writeBytes(place, bytes);
        force(Objects.requireNonNull(place.getParent()));
        return place;
    }

    /** Gives a file that stands another name too; where the disk cannot, copies it. */
    public void link(String there, String path) {
        var place = folder.resolve(path);
        try {
            Files.createDirectories(place.getParent());
            Files.deleteIfExists(place);
            Files.createLink(place, folder.resolve(there));
        } catch (UnsupportedOperationException | FileSystemException e) {
            writeBytes(place, read(there).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be written", e);
        }
    }

    /** Writes a file of text line by line, however many there are. */
    public Written write(String path, Consumer<Consumer<String>> content) {
        return write(path, UTF_8, content);
    }

    /** In other letters; one that they lack becomes a question mark. */
    public Written write(String path, Charset letters, Consumer<Consumer<String>> content) {
        var place = folder.resolve(path);
        var digest = Hashes.digest();
        writeWhole(place, out -> {
            var text = new BufferedWriter(
                    new OutputStreamWriter(
                            new DigestOutputStream(Channels.newOutputStream(out), digest), letters),
                    BUFFER);
            content.accept(line -> append(text, line));
            text.flush();
        });
        force(Objects.requireNonNull(place.getParent()));
        return new Written(path, HexFormat.of().formatHex(digest.digest()), bytes(path));
    }

    /** A file's bytes; nothing if it is not there. */
    public Optional<byte[]> read(String path) {
        var file = folder.resolve(path);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Reads a file of text line by line, however many there are. */
    public void read(String path, Consumer<Stream<String>> lines) {
        try (var found = Files.lines(folder.resolve(path))) {
            lines.accept(found);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(path) + " cannot be read", e);
        }
    }

    /** All files, seen from the folder, in their order; a folder that is not there has none. */
    public List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    /** Removes the folder of a run that is no more, with the lists in it. */
    public void delete() {
        for (var file : files()) {
            deleteIfThere(folder.resolve(file));
        }
        deleteIfThere(folder);
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be removed", e);
        }
    }

    public long bytes(String path) {
        try {
            return Files.size(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " in " + folder + " cannot be read", e);
        }
    }

    private Path place(DocumentFile file) {
        return folder.resolve(file.path());
    }

    private void writeOne(DocumentFile file) {
        writeBytes(place(file), file.bytes());
    }

    private static void writeBytes(Path place, byte[] content) {
        writeWhole(place, out -> {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        });
    }

    /** What is written into a file that is not in its place yet. */
    private interface Content {
        void writeTo(FileChannel out) throws IOException;
    }

    private static void writeWhole(Path place, Content content) {
        var beside = place.resolveSibling("." + place.getFileName() + ".tmp");
        try {
            Files.createDirectories(place.getParent());
            try (var out = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
                content.writeTo(out);
                HaltPoint.pass();
                out.force(true);
            }
            Files.move(beside, place, ATOMIC_MOVE, REPLACE_EXISTING);
            HaltPoint.pass();
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be written", e);
        }
    }

    private static void append(Writer text, String line) {
        try {
            text.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path directory) {
        try (var open = FileChannel.open(directory, READ)) {
            open.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be forced to the disk", e);
        }
    }

    private static void await(List<Future<?>> tasks) {
        for (var task : tasks) {
            try {
                task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while files were written", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
