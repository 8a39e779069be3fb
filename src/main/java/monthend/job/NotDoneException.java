package monthend.job;

import org.jspecify.annotations.Nullable;

/**
 * The run did not reach its end, or could not begin because another one is live: it can be started
 * again with the same words. Its message is one sentence for the operator.
 */
public final class NotDoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotDoneException(String sentence) {
        super(sentence);
    }

    public NotDoneException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
