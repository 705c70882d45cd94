package no.dypdykk.port;

import no.dypdykk.core.people.Asker;

import java.util.Optional;

/// In whose name this thread changes the store, for the [AuditLog]. Set in one place for every
/// request, so that no feature can forget to say who it was. It decides nothing: rights are asked
/// for with the asker in hand.
public final class Acting {
    private static final ScopedValue<Asker> ASKER = ScopedValue.newInstance();

    private Acting() {}

    /// Runs `work`; what it changes is noted as the asker's doing.
    public static <T, X extends Throwable> T as(
            Asker asker, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ASKER, asker).call(work);
    }

    /// Empty when the server does something by itself, or whoever runs it does.
    public static Optional<Asker> asker() {
        return ASKER.isBound() ? Optional.of(ASKER.get()) : Optional.empty();
    }
}
