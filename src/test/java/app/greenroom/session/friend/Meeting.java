package app.greenroom.session.friend;

import app.greenroom.call.Call;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallFacts;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.world.NatWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Two computers behind routers, which meet by the codes that their users paste. */
final class Meeting {
    private static final Duration MOST = Duration.ofSeconds(60);

    private Meeting() {}

    /**
     * How it went.
     *
     * @param seconds from the second paste until both ends' data line was open
     * @param way how the end that began is joined to the other one
     * @param letters of the longer code
     */
    record Met(double seconds, CallFacts.Way way, int letters) {}

    /** What a user asks: two servers how a computer looks from outside, and a relay, named as for {@code --turn}. */
    static CallServers servers(Optional<String> turn) throws Exception {
        CallServers named = FriendServers.of(Optional.empty(), turn, List.of(), Endpoints.live());
        return new CallServers(List.of(NatWorld.STUN, NatWorld.SECOND_STUN), named.turn(), false);
    }

    /**
     * Meets once.
     *
     * @param late how long the answer lies in a chat before it is pasted
     * @return empty when the two found no way to each other
     */
    @SuppressWarnings("try") // closed before its end, so that nobody waits for it
    static Optional<Met> once(NatWorld world, Optional<String> first, Optional<String> second, Duration late)
            throws Exception {
        try (Call one = world.within(0, () -> call(first));
                Call other = world.within(1, () -> call(second))) {
            CallCode offer = one.offer();
            String answer = other.answer(
                            CallCode.offer(offer.text(), Clock.systemUTC().instant()))
                    .text();
            CompletableFuture<Boolean> theirs = CompletableFuture.supplyAsync(() -> connects(other));
            TimeUnit.MILLISECONDS.sleep(late.toMillis());
            long pasted = System.nanoTime();
            one.accept(offer.answer(answer));
            if (!one.awaitConnected(MOST) || !theirs.get()) {
                other.close();
                return Optional.empty();
            }
            double seconds = (System.nanoTime() - pasted) / 1e9;
            return Optional.of(new Met(
                    seconds,
                    one.facts(MOST).flatMap(CallFacts::way).orElseThrow(),
                    Math.max(offer.text().length(), answer.length())));
        }
    }

    private static Call call(Optional<String> turn) throws Exception {
        return new Call(servers(turn), CallSound.SILENT, Clock.systemUTC(), System::nanoTime);
    }

    private static boolean connects(Call call) {
        try {
            return call.awaitConnected(CallCode.GOOD_FOR);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
