package monthend.rating;

import monthend.snapshot.Account;
import monthend.snapshot.Reject;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a payer's invoices of a run rest on.
 *
 * @param accounts the payer and the accounts that name it
 * @param agreements that its accounts hold or have held
 * @param rejects rows of its accounts that were not taken: they hold the payer (P2)
 * @param others accounts of other payers that hold or have held its agreements (T1)
 */
public record PayerCase(
        String payerNo,
        List<Account> accounts,
        List<Agreement> agreements,
        List<Reject> rejects,
        List<Account> others) {

    public PayerCase {
        accounts = accounts.stream()
                .sorted(Comparator.comparing(Account::accountNo))
                .toList();
        agreements =
                agreements.stream().sorted(Comparator.comparing(Agreement::id)).toList();
        rejects = List.copyOf(rejects);
        others = List.copyOf(others);
    }

    /** Of a payer whose agreements no other has ever held. */
    public PayerCase(
            String payerNo,
            List<Account> accounts,
            List<Agreement> agreements,
            List<Reject> rejects) {
        this(payerNo, accounts, agreements, rejects, List.of());
    }

    public Account payer() {
        return account(payerNo);
    }

    public Account account(String accountNo) {
        return accounts.stream()
                .filter(account -> account.accountNo().equals(accountNo))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(payerNo + " pays not for " + accountNo));
    }

    public Map<String, Account> accountsByNumber() {
        return accounts.stream().collect(Collectors.toMap(Account::accountNo, Function.identity()));
    }
}
