package app.greenroom.ui.strip;

import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.memory.StripPlace.Place;
import app.greenroom.model.live.CallGlance;
import app.greenroom.ui.look.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;

/** The strip beside a call with all that it can say, without a call. On the Swing thread. */
public final class PosedStrip {
    private final CallStrip strip;

    /** A strip that nothing is watched by. */
    public PosedStrip(Texts texts) {
        strip = new CallStrip(texts, new CallStrip.Actions() {
            @Override
            public void closed() {
                // nobody closes it
            }

            @Override
            public void moved(Place place) {
                // nobody moves it
            }
        });
    }

    /** Its window. */
    public JFrame frame() {
        return strip;
    }

    /** Each thing that it says, and what lets it say so. */
    public Map<String, Runnable> sayings() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        for (CallGlance.Sign sign : CallGlance.Sign.values()) {
            all.put(
                    "strip " + sign,
                    () -> strip.tell(new CallGlance(sign, CallGlance.Sight.WATCHED), Optional.empty()));
        }
        for (CallGlance.Sight sight : CallGlance.Sight.values()) {
            all.put("strip " + sight, () -> strip.tell(new CallGlance(CallGlance.Sign.HEARD, sight), Optional.empty()));
        }
        all.put(
                "strip nothing",
                () -> strip.tell(
                        new CallGlance(CallGlance.Sign.LISTENING, CallGlance.Sight.NONE),
                        Optional.of(FaultText.of(new DeviceFault.Absent(DeviceName.CAMERA))
                                .reason())));
        return all;
    }
}
