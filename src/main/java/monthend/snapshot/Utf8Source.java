package monthend.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Turns the bytes of a file into letters and stops at the first byte that is not UTF-8, instead of
 * guessing a letter for it.
 *
 * <p>A byte order mark at the beginning is passed over. Memory is one block of bytes, however long
 * the file.
 */
final class Utf8Source implements Closeable {

    private static final int BLOCK_BYTES = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).flip();
    private long bytesBeforeBlock;
    private boolean atEnd;
    private boolean begun;
    private OptionalLong brokenAt = OptionalLong.empty();

    Utf8Source(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Puts the next letters into {@code target}, from {@code from} on.
     *
     * @return how many there are; 0 at the end of the file and where it is broken
     */
    int read(char[] target, int from) throws IOException {
        var count = decode(target, from);
        if (begun || count == 0 || target[from] != BYTE_ORDER_MARK) {
            begun = true;
            return count;
        }
        begun = true;
        System.arraycopy(target, from + 1, target, from, count - 1);
        return count > 1 ? count - 1 : decode(target, from);
    }

    /** The offset of the first byte that is not UTF-8, once {@link #read} has come to it. */
    OptionalLong brokenAt() {
        return brokenAt;
    }

    private int decode(char[] target, int from) throws IOException {
        var letters = CharBuffer.wrap(target, from, target.length - from);
        while (letters.position() == from && brokenAt.isEmpty() && !isAtEnd()) {
            decode(letters);
        }
        return letters.position() - from;
    }

    private boolean isAtEnd() {
        return atEnd && !block.hasRemaining();
    }

    private void decode(CharBuffer letters) throws IOException {
        fillBlock();
        var result = decoder.decode(block, letters, atEnd);
        if (result.isError()) {
            brokenAt = OptionalLong.of(bytesBeforeBlock + block.position());
        }
    }

    private void fillBlock() throws IOException {
        bytesBeforeBlock += block.position();
        block.compact();
        var count = bytes.read(block.array(), block.position(), block.remaining());
        atEnd = count < 0;
        block.position(block.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
