package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.text.Text;

/** How this computer is joined to its network, and how strong the Wi-Fi is. */
public final class WifiSignalCheck extends NetworkCheck {
    public WifiSignalCheck() {
        super(
                "network-wifi",
                Importance.ADVICE,
                Text.of("Wi-Fi"),
                Text.of("Asks the system how this computer is joined to its network, and how strong the Wi-Fi is."),
                Guidance.WIFI_SIGNAL,
                Guidance.WIFI_SHARE);
    }

    /** The driver tells it. */
    @Override
    public boolean timed() {
        return false;
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        SurroundingFacts around = facts.around();
        Text met = Text.of("The Wi-Fi is strong.");
        Text weak = Text.of("The Wi-Fi is weak here.");
        Text fix = Text.of("Use a network cable, or move closer to the router.");
        if (around.medium() == Medium.CABLE) {
            return Judgement.met(Text.of("This computer is joined to its network by a cable."), 100);
        } else if (around.medium() == Medium.WIFI && around.access().signalDbm().isPresent()) {
            return Judgement.of(
                    new Measure(around.access().signalDbm().getAsDouble(), Guidance.WIFI_SIGNAL), met, weak, weak, fix);
        } else if (around.medium() == Medium.WIFI
                && around.access().signalPercent().isPresent()) {
            return Judgement.of(
                    new Measure(around.access().signalPercent().getAsDouble(), Guidance.WIFI_SHARE),
                    met,
                    weak,
                    weak,
                    fix);
        }
        return notTold(facts, Text.of("This system does not tell how strong the Wi-Fi is."));
    }
}
