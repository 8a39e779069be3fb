/**
 * The words of {@code jobs/run}, one class per command.
 *
 * <p>A command reads its words strictly, opens a {@link monthend.command.Workplace}, has the work
 * done, and says in sentences what came of it. What went wrong is one sentence on the error stream
 * and an {@link monthend.command.ExitCode}; the stack trace is in the log.
 */
@NullMarked
package monthend.command;

import org.jspecify.annotations.NullMarked;
