package app.greenroom.network.survey;

import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.SurroundingFacts.Six;
import app.greenroom.network.dns.NameServerSample;
import app.greenroom.network.http.FamilySample;
import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.system.GatewaySample;
import app.greenroom.network.system.LinkSample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a survey's samples mean. */
public final class SurveyFacts {
    private SurveyFacts() {}

    /**
     * The facts.
     *
     * @param survey the samples
     * @param failure why the link itself failed, as its own probes found it; empty when it works
     */
    public static SurroundingFacts of(SurveySamples survey, Optional<Kind> failure) {
        Optional<LinkSample> link = survey.link();
        return new SurroundingFacts(
                link.map(SurveyFacts::access).orElse(SurroundingFacts.Access.UNKNOWN),
                survey.gateway().map(GatewaySample::trips).orElse(List.of()),
                survey.nameServers().stream()
                        .filter(NameServerSample::answered)
                        .mapToDouble(NameServerSample::millis)
                        .min(),
                NameServerSample.firstKeptSilent(survey.nameServers()) ? Optional.of(true) : Optional.empty(),
                survey.firstByte(),
                survey.clock().map(one -> new SurroundingFacts.Clock(one.seconds(), one.plusMinus())),
                survey.families().map(SurveyFacts::six).orElse(Six.NOT_TOLD),
                failure.isPresent()
                        ? failure.map(kind -> Causes.of(kind, survey))
                                .filter(closer -> !failure.equals(Optional.of(closer)))
                        : beyond(survey));
    }

    /** Why a host that takes secure connections serves nobody all the same. */
    private static Optional<Kind> beyond(SurveySamples survey) {
        if (survey.outOfOrder()) {
            return Optional.of(Kind.PLATFORM_DOWN);
        }
        return survey.silent() ? Optional.of(Kind.PLATFORM_SILENT) : Optional.empty();
    }

    private static SurroundingFacts.Access access(LinkSample link) {
        return new SurroundingFacts.Access(
                medium(link),
                link.kind() == LinkSample.Kind.VPN,
                link.metered(),
                number(link.signalDbm()),
                number(link.signalPercent()));
    }

    private static Medium medium(LinkSample link) {
        return switch (link.kind()) {
            case WIFI -> Medium.WIFI;
            case WIRED -> Medium.CABLE;
            case MOBILE, VPN, NOT_TOLD -> Medium.UNKNOWN;
        };
    }

    private static OptionalDouble number(OptionalInt value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
    }

    private static Six six(FamilySample families) {
        return switch (families.result()) {
            case WORKS -> Six.WORKS;
            case SLOWER, BROKEN -> Six.IN_THE_WAY;
            case NO_ADDRESS_HERE, NO_ADDRESS_THERE -> Six.NONE;
            case NOT_TOLD -> Six.NOT_TOLD;
        };
    }
}
