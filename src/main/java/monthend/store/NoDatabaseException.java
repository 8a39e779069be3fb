package monthend.store;

import static java.util.Objects.requireNonNullElse;

import java.sql.SQLException;

/** There is no database to work on. Its message is one sentence that says why, and what to do. */
public final class NoDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoDatabaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * Whether the database has gone, by PostgreSQL's classes of errors: those of the connection
     * itself, and that the server has to end.
     */
    public static boolean isBrokenOff(Throwable cause) {
        return cause instanceof SQLException sql
                && requireNonNullElse(sql.getSQLState(), "").matches("08.*|57P.*");
    }
}
