package app.greenroom.session.network;

import static app.greenroom.network.world.Harm.NONE;
import static app.greenroom.network.world.Harm.delay;

import app.greenroom.model.Readiness.Status;
import app.greenroom.network.Trouble;
import app.greenroom.network.world.Harm;
import app.greenroom.network.world.Harm.What;
import app.greenroom.network.world.LineWorld;
import app.greenroom.network.world.LineWorld.Part;
import app.greenroom.network.world.NatWorld.Kind;
import app.greenroom.session.network.Setting.Found;
import app.greenroom.session.network.Setting.Home;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way to the platform, and what must be said of it.
 *
 * @param name in the table
 * @param home what the home does, out and back
 * @param line what the line does
 * @param far what all behind it does
 * @param status what the web server says; 0 for nothing
 * @param stun after how many answers the first STUN server keeps silent; negative for never
 * @param verdicts those that are true
 * @param blame where the first trouble may sit; empty for nowhere or whatever
 * @param blamed whether that is judged
 * @param hint whether the line must be called narrow; all others must not
 * @param setting what surrounds it
 * @param says words that a finding must have; empty for whatever
 */
record LineSituation(
        String name,
        Ways home,
        Ways line,
        Ways far,
        int status,
        int stun,
        Set<Status> verdicts,
        Set<Trouble> blame,
        boolean blamed,
        boolean hint,
        Setting setting,
        String says) {
    private static final Set<Status> GREEN = Set.of(Status.READY);
    private static final Set<Status> RED = Set.of(Status.NOT_READY);
    private static final Set<Status> NOT_GREEN = Set.of(Status.NOT_READY, Status.COULD_NOT_CHECK);
    private static final Set<Status> NOT_RED = Set.of(Status.READY, Status.COULD_NOT_CHECK);
    private static final Set<Trouble> IN_HOME = Set.of(Trouble.HOME, Trouble.CABLE, Trouble.WIFI);

    private static final Set<Trouble> AT_LINE = Set.of(Trouble.LINE, Trouble.LINE_IN_USE, Trouble.BEHIND_ROUTER);

    /** What a part does in each direction. */
    record Ways(Harm out, Harm back) {}

    /** Makes the world like it. */
    void in(LineWorld world, WorldPlatform platform) throws IOException, InterruptedException {
        world.furnish(setting.home() != Setting.Home.SIX, setting.home() != Setting.Home.FOUR, setting.routers());
        world.heal();
        world.become(Part.HOME, home.out(), home.back());
        world.become(Part.LINE, line.out(), line.back());
        world.become(Part.FAR, far.out(), far.back());
        platform.become(setting);
        platform.says(status);
        platform.stunAnswers(stun < 0 ? Integer.MAX_VALUE : stun);
    }

    /** A way of ordinary length, that is well. */
    private static LineSituation well(String name) {
        return new LineSituation(
                name,
                both(delay(1)),
                both(delay(6)),
                both(delay(8)),
                200,
                -1,
                GREEN,
                Set.of(),
                true,
                false,
                Setting.PLAIN,
                "");
    }

    private LineSituation home(Harm out, Harm back) {
        return new LineSituation(
                name, new Ways(out, back), line, far, status, stun, verdicts, blame, blamed, hint, setting, says);
    }

    private LineSituation line(Harm out, Harm back) {
        return new LineSituation(
                name, home, new Ways(out, back), far, status, stun, verdicts, blame, blamed, hint, setting, says);
    }

    private LineSituation far(Harm out, Harm back) {
        return new LineSituation(
                name, home, line, new Ways(out, back), status, stun, verdicts, blame, blamed, hint, setting, says);
    }

    private LineSituation web(int code) {
        return new LineSituation(name, home, line, far, code, stun, verdicts, blame, blamed, hint, setting, says);
    }

    private LineSituation stunAnswers(int most) {
        return new LineSituation(name, home, line, far, status, most, verdicts, blame, blamed, hint, setting, says);
    }

    private LineSituation is(Set<Status> right) {
        return new LineSituation(name, home, line, far, status, stun, right, blame, false, hint, setting, says);
    }

    private LineSituation is(Set<Status> right, Set<Trouble> where) {
        return new LineSituation(name, home, line, far, status, stun, right, where, true, hint, setting, says);
    }

    private LineSituation hint(boolean narrow) {
        return new LineSituation(name, home, line, far, status, stun, verdicts, blame, blamed, narrow, setting, says);
    }

    private LineSituation in(Setting other) {
        return new LineSituation(name, home, line, far, status, stun, verdicts, blame, blamed, hint, other, says);
    }

    private LineSituation says(String words) {
        return new LineSituation(name, home, line, far, status, stun, verdicts, blame, blamed, hint, setting, words);
    }

    private static Ways both(Harm harm) {
        return new Ways(harm, harm);
    }

    /** All that can be made here. */
    static List<LineSituation> all() {
        return Stream.concat(lines().stream(), surroundings().stream())
                .filter(one -> LineWorld.hasSix() || one.setting().home() == Home.FOUR)
                .toList();
    }

    /** Those of which the home's addresses and routers, names and the size of packets decide. */
    private static List<LineSituation> surroundings() {
        Harm line = delay(6);
        Harm sixless = line.withLoss(1, What.SIX);
        Harm fourless = line.withLoss(1, What.FOUR);
        return List.of(
                well("NAT, cone").in(Setting.behind(Kind.CONE)),
                well("NAT, symmetric").in(Setting.behind(Kind.SYMMETRIC)),
                well("double NAT, cone").in(Setting.behind(Kind.CONE, Kind.CONE)),
                well("double NAT, symmetric outside").in(Setting.behind(Kind.CONE, Kind.SYMMETRIC)),
                well("NAT, cone, 10 % each way in the home")
                        .home(delay(1).withLoss(.1), delay(1).withLoss(.1))
                        .in(Setting.behind(Kind.CONE))
                        .is(RED, IN_HOME),
                well("NAT, symmetric, 10 % each way on the line")
                        .line(line.withLoss(.1), line.withLoss(.1))
                        .in(Setting.behind(Kind.SYMMETRIC))
                        .is(RED, AT_LINE),
                well("names, IPv4 alone").in(Setting.named(Home.FOUR, Found.FOUR)),
                well("IPv6 beside IPv4")
                        .in(Setting.named(Home.BOTH, Found.BOTH))
                        .says("IPv6 works."),
                well("IPv6 beside IPv4, black-holed")
                        .line(sixless, sixless)
                        .in(Setting.named(Home.BOTH, Found.BOTH))
                        .says("IPv6 does not work well here"),
                well("IPv6 beside IPv4, which is black-holed")
                        .line(fourless, fourless)
                        .in(Setting.named(Home.BOTH, Found.BOTH))
                        .is(NOT_RED, Set.of()),
                well("IPv6 alone").in(Setting.named(Home.SIX, Found.BOTH)),
                well("IPv6 alone, 10 % each way")
                        .line(line.withLoss(.1), line.withLoss(.1))
                        .in(Setting.named(Home.SIX, Found.BOTH))
                        .is(RED, AT_LINE),
                well("5 % overtaken").line(line.withOvertaken(.05), line.withOvertaken(.05)),
                well("20 % overtaken")
                        .line(line.withOvertaken(.2), line.withOvertaken(.2))
                        .is(NOT_RED),
                well("packets of 1280 bytes at most, told")
                        .line(line.withWidth(1280, true), line.withWidth(1280, true))
                        .in(Setting.LONG_ANSWER),
                well("longer packets than 1280 bytes vanish")
                        .line(line.withWidth(1280, false), line.withWidth(1280, false))
                        .in(Setting.LONG_ANSWER)
                        .is(NOT_GREEN),
                well("sign-in page")
                        .line(line.withLoss(1, What.UDP), line)
                        .in(Setting.PORTAL)
                        .is(RED, Set.of())
                        .says("sign-in page"),
                well("first name server dead")
                        .in(Setting.FIRST_SERVER_DEAD)
                        .says("The first name server that this computer asks gives no answer"),
                well("the platform's name hidden")
                        .in(Setting.named(Home.FOUR, Found.HIDDEN))
                        .is(RED)
                        .says("name server hides"));
    }

    /** Those of which a part of the way decides, or a server. */
    private static List<LineSituation> lines() {
        Harm home = delay(1);
        Harm line = delay(6);
        Harm far = delay(8);
        Harm dead = NONE.withLoss(1);
        Set<Trouble> atLine = AT_LINE;
        Set<Trouble> atFar = Set.of(Trouble.FAR, Trouble.BEHIND_ROUTER);
        Set<Trouble> atHome = IN_HOME;
        return List.of(
                well("clean"),
                well("far, 180 ms").far(delay(82), delay(82)),
                well("satellite, 600 ms").line(delay(290), delay(290)),
                well("jitter 30 in the home")
                        .home(home.withJitter(30), home.withJitter(30))
                        .is(GREEN),
                well("jitter 30 on the line")
                        .line(line.withJitter(30), line.withJitter(30))
                        .is(GREEN),
                well("jitter 30 far away")
                        .far(far.withJitter(30), far.withJitter(30))
                        .is(GREEN),
                well("1 % loss each way in the home")
                        .home(home.withLoss(.01), home.withLoss(.01))
                        .is(GREEN),
                well("1 % loss each way on the line")
                        .line(line.withLoss(.01), line.withLoss(.01))
                        .is(GREEN),
                well("1 % loss each way far away")
                        .far(far.withLoss(.01), far.withLoss(.01))
                        .is(GREEN),
                well("1 % loss of what is sent").line(line.withLoss(.01), line).is(GREEN),
                well("duplicates").line(line.withDuplicates(.1), line.withDuplicates(.1)),
                well("10 Mbit/s").line(line.withRate(10, 100), line.withRate(10, 100)),
                well("0.3 Mbit/s of upload")
                        .line(line.withRate(.3, 400), line.withRate(20, 100))
                        .is(GREEN)
                        .hint(true),
                well("0.5 Mbit/s of upload")
                        .line(line.withRate(.5, 400), line.withRate(20, 100))
                        .is(GREEN)
                        .hint(true),
                well("1.5 Mbit/s of upload")
                        .line(line.withRate(1.5, 400), line.withRate(20, 100))
                        .hint(false),
                well("openings lost alone, 10 %")
                        .far(far.withLoss(.1, What.SYN), far)
                        .is(NOT_RED),
                well("router silent").home(home.withLoss(0), home),
                well("10 % each way in the home")
                        .home(home.withLoss(.1), home.withLoss(.1))
                        .is(RED, atHome),
                well("10 % each way on the line")
                        .line(line.withLoss(.1), line.withLoss(.1))
                        .is(RED, atLine),
                well("10 % each way far away")
                        .far(far.withLoss(.1), far.withLoss(.1))
                        .is(RED, atFar),
                well("10 % of what is sent, home").home(home.withLoss(.1), home).is(RED, atHome),
                well("10 % of what is sent, line").line(line.withLoss(.1), line).is(RED, atLine),
                well("10 % of what is sent, far").far(far.withLoss(.1), far).is(RED, atFar),
                well("10 % of what comes, home").home(home, home.withLoss(.1)).is(RED, atHome),
                well("10 % of what comes, line").line(line, line.withLoss(.1)).is(RED, atLine),
                well("10 % of what comes, far").far(far, far.withLoss(.1)).is(RED, atFar),
                well("20 % each way on the line")
                        .line(line.withLoss(.2), line.withLoss(.2))
                        .is(RED, atLine),
                well("bursts of 5, 10 %, home")
                        .home(home.withBursts(.1, 5), home)
                        .is(NOT_GREEN, atHome),
                well("bursts of 5, 10 %, line")
                        .line(line.withBursts(.1, 5), line)
                        .is(NOT_GREEN, atLine),
                well("bursts of 5, 10 %, far").far(far.withBursts(.1, 5), far).is(NOT_GREEN, atFar),
                well("silent 1.2 s of 6, home")
                        .home(home.withOutages(6, 1.2), home.withOutages(6, 1.2))
                        .is(RED, atHome),
                well("silent 1.2 s of 6, line")
                        .line(line.withOutages(6, 1.2), line.withOutages(6, 1.2))
                        .is(RED, atLine),
                well("silent 1.2 s of 6, far")
                        .far(far.withOutages(6, 1.2), far.withOutages(6, 1.2))
                        .is(NOT_GREEN, atFar),
                well("silent 0.6 s of 3, line")
                        .line(line.withOutages(3, .6), line.withOutages(3, .6))
                        .is(RED, atLine),
                well("jitter 150 in the home")
                        .home(home.withJitter(200), home.withJitter(200))
                        .is(Set.of(Status.values()), IN_HOME),
                well("jitter 150 on the line")
                        .line(line.withJitter(200), line.withJitter(200))
                        .is(Set.of(Status.values()), atLine),
                well("somebody uploads").line(delay(170).withWave(118), line).is(NOT_RED, Set.of(Trouble.LINE_IN_USE)),
                well("somebody downloads")
                        .line(line, delay(150).withWave(150))
                        .is(NOT_RED, Set.of(Trouble.LINE_IN_USE)),
                well("UDP blocked")
                        .line(line.withLoss(1, What.UDP), line)
                        .is(Set.of(Status.values()), Set.of(Trouble.FIREWALL)),
                well("UDP stops after 100")
                        .line(line.stoppingAfter(100, What.UDP), line)
                        .is(NOT_GREEN),
                well("UDP policed to 10 a second")
                        .line(line.policing(10, What.UDP), line.policing(10, What.UDP))
                        .is(NOT_GREEN),
                well("first STUN server falls silent").stunAnswers(60),
                well("first STUN server silent").stunAnswers(0),
                well("platform out of order, 503").web(503).is(NOT_GREEN),
                well("platform says nothing when asked")
                        .web(0)
                        .is(NOT_GREEN)
                        .says("said nothing when asked for its page"),
                well("platform silent").far(dead, dead).is(RED),
                well("Internet down").line(dead, dead).is(RED),
                well("home down").home(dead, dead).is(RED));
    }
}
