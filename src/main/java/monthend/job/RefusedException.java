package monthend.job;

/**
 * What was asked for would be wrong: a month that is posted with other input, a run that is not
 * there. Its message is one sentence that says why, and what to do instead. Nothing has changed.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
        super(sentence);
    }
}
