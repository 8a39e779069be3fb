/**
 * THE MAP. Monthend turns a month's snapshot of customers into posted invoices and documents.
 *
 * <p>The packages are the stages, and data flows one way through them:
 *
 * <pre>
 *   money ← calendar ← catalog ← snapshot ← rating ← invoicing ← document
 *                                                                   ↑
 *                                                  delivery  check  report  trial
 *                                                                   ↑
 *                                                                 store
 *                                                                   ↑
 *                                                                  job
 *                                                                   ↑
 *                                                                command
 * </pre>
 *
 * An arrow goes from a stage to what it reads; {@code ArchitectureTest} holds them all.
 *
 * <ul>
 *   <li>{@code money}: amounts that cannot be wrong; rounding is named where it happens.
 *   <li>{@code calendar}: billing months, half-open stretches of days, notice rules.
 *   <li>{@code catalog}: what is sold, on which terms, at which price; read from YAML, strictly.
 *   <li>{@code snapshot}: the rows that came in; a row that cannot be used is a reject, a value.
 *   <li>{@code rating}: what a subscription owes, each charge with its derivation.
 *   <li>{@code invoicing}: charges become one invoice with VAT and credit; corrections.
 *   <li>{@code document}: an invoice becomes bytes: PDF, e-invoice, breakdown per client.
 *   <li>{@code delivery}: by which channel an invoice leaves, and the manifest that says so.
 *   <li>{@code check}: holds, control totals, reconciliation.
 *   <li>{@code report}: what people and the ledger are told about a run.
 *   <li>{@code trial}: made-up months of any size, for trials and measurements.
 *   <li>{@code store}: what is kept, in PostgreSQL; the only SQL.
 *   <li>{@code job}: the runs, step by step, safe to kill and start again; the only batch code.
 *   <li>{@code command}: one class per word of {@code jobs/run}.
 * </ul>
 *
 * <p>What always holds: each input row ends as billed, covered, deferred, held, duplicate or
 * rejected; a thing is billed once; numbers have no gaps; what is posted never changes; the same
 * input gives the same bytes.
 *
 * <p>The core (all but store, job and command) is functions from records to records or bytes: time
 * and ids come in as arguments, nothing in it is null, and it knows no framework.
 */
@NullMarked
package monthend;

import org.jspecify.annotations.NullMarked;
