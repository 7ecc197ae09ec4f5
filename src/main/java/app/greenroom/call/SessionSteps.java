package app.greenroom.call;

import app.greenroom.text.Text;
import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the library is asked to make and to take while a call is set up; each step ends on a thread of the library's. */
final class SessionSteps {
    /** How long the library may take over a step that waits for nobody else. */
    static final Duration MOST = Duration.ofSeconds(10);

    private SessionSteps() {}

    /** Has a description of this end made. */
    static CompletableFuture<RTCSessionDescription> make(RTCPeerConnection connection, CallCode.Kind kind) {
        CompletableFuture<RTCSessionDescription> made = new CompletableFuture<>();
        CreateSessionDescriptionObserver observer = new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                made.complete(description);
            }

            @Override
            public void onFailure(String error) {
                made.completeExceptionally(new IllegalStateException(error));
            }
        };
        if (kind == CallCode.Kind.OFFER) {
            connection.createOffer(new RTCOfferOptions(), observer);
        } else {
            connection.createAnswer(new RTCAnswerOptions(), observer);
        }
        return made;
    }

    /** Has it taken as this end's. */
    static CompletableFuture<Boolean> local(RTCPeerConnection connection, RTCSessionDescription description) {
        Setting set = new Setting();
        connection.setLocalDescription(description, set);
        return set.done;
    }

    /** Has the other end's taken. */
    static CompletableFuture<Boolean> remote(RTCPeerConnection connection, CallCode code) {
        RTCSdpType type = code.kind() == CallCode.Kind.OFFER ? RTCSdpType.OFFER : RTCSdpType.ANSWER;
        Setting set = new Setting();
        connection.setRemoteDescription(new RTCSessionDescription(type, SessionText.remote(code)), set);
        return set.done;
    }

    /** Waits for a step to end. */
    static <T> T await(CompletableFuture<T> step) throws CallException, InterruptedException {
        try {
            return step.get(MOST.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CallException(
                    Text.of("The call could not be set up with this code: begin again, with new codes."), e);
        }
    }

    /** Waits for a description to be taken. */
    private static final class Setting implements SetSessionDescriptionObserver {
        final CompletableFuture<Boolean> done = new CompletableFuture<>();

        @Override
        public void onSuccess() {
            done.complete(true);
        }

        @Override
        public void onFailure(String error) {
            done.completeExceptionally(new IllegalStateException(error));
        }
    }
}
