package app.greenroom.report.page;

import app.greenroom.model.run.NetworkStory;
import app.greenroom.report.NetworkWording;
import app.greenroom.report.draw.DaysSketch;
import app.greenroom.report.draw.Drawer;
import app.greenroom.report.draw.PathSketch;
import app.greenroom.report.draw.Swatches;
import app.greenroom.report.draw.TripSketch;
import app.greenroom.report.page.ReportView.Probed;
import app.greenroom.report.page.ReportView.Tag;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the network's story into what a page shows. */
final class NetworkViews {
    private NetworkViews() {}

    static Probed of(NetworkStory story, Drawer drawer, Language language) {
        List<Tag> legend = new ArrayList<>();
        if (story.trips().stream().anyMatch(trip -> trip.millis().isPresent())) {
            legend.add(new Tag(
                    drawer.ornament(Swatches.dot(), "swatch"), "", language.say(Text.of("A packet there and back"))));
        }
        if (story.trips().stream().anyMatch(NetworkStory.Trip::lost)) {
            legend.add(new Tag(drawer.ornament(Swatches.cross(), "swatch"), "", language.say(Text.of("Lost"))));
        }
        if (story.trips().stream().anyMatch(trip -> trip.millis().isEmpty() && !trip.lost())) {
            legend.add(new Tag(
                    drawer.ornament(Swatches.pause(), "swatch"),
                    "",
                    language.say(Text.of("Not timed: this computer was busy"))));
        }
        boolean plotted = story.trips().size() > 1;
        String trips = plotted
                ? drawer.figure(
                        width -> TripSketch.of(story.trips(), width, 110, language),
                        NetworkWording.trips(story.trips(), language))
                : "";
        String days = story.days()
                .map(one -> drawer.figure(
                        width -> DaysSketch.of(one, width, 90, language), NetworkWording.days(one, language)))
                .orElse("");
        return new Probed(
                Stream.concat(
                                story.quality().map(language::say).stream(),
                                NetworkWording.traffic(story.traffic(), language).stream())
                        .toList(),
                story.path().isEmpty()
                        ? ""
                        : drawer.figure(
                                width -> PathSketch.of(story.path(), Math.min(width, 400), language),
                                NetworkWording.path(story.path(), language)),
                trips,
                plotted ? NetworkWording.trips(story.trips(), language) : "",
                legend,
                days,
                story.days().map(all -> language.say(all.sentence())).stream().toList());
    }
}
