package app.greenroom.check.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.SurroundingFacts;
import java.util.List;

/** How this computer is joined to its network, and how strong the Wi-Fi is. */
public final class WifiSignalCheck extends NetworkCheck {
    public WifiSignalCheck() {
        super("network-wifi", Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.WIFI_SIGNAL, Guidance.WIFI_SHARE);
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        SurroundingFacts around = facts.around();
        String met = "The Wi-Fi is strong.";
        String weak = "The Wi-Fi is weak here.";
        String fix = "Use a network cable, or move closer to the router.";
        if (around.medium() == Medium.CABLE) {
            return Judgement.met("This computer is joined to its network by a cable.", 100);
        } else if (around.medium() == Medium.WIFI && around.signalDbm().isPresent()) {
            return Judgement.of(
                    new Measure("Wi-Fi signal", around.signalDbm().getAsDouble(), Guidance.WIFI_SIGNAL),
                    met,
                    weak,
                    weak,
                    fix);
        } else if (around.medium() == Medium.WIFI && around.signalPercent().isPresent()) {
            return Judgement.of(
                    new Measure("Wi-Fi signal", around.signalPercent().getAsDouble(), Guidance.WIFI_SHARE),
                    met,
                    weak,
                    weak,
                    fix);
        }
        return notTold(facts, "This system does not tell how strong the Wi-Fi is.");
    }
}
