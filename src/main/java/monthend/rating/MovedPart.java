package monthend.rating;

import monthend.snapshot.RowPlace;

import java.time.LocalDate;

/**
 * Some licences of an agreement that go on as an agreement of their own, at another account (T5).
 *
 * @param place of the transfer's row
 * @param from the subscription that has so many fewer from the day on
 * @param to the new subscription, which has them from the day on
 * @param toAccountNo the account that receives them
 */
public record MovedPart(
        RowPlace place,
        String from,
        String to,
        String toAccountNo,
        LocalDate effectiveOn,
        int licences) {}
