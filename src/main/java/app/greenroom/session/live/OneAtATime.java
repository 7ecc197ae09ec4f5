package app.greenroom.session.live;

import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Set;

/** Hands on to a listener that several threads tell. */
record OneAtATime(LiveWatch.Listener listener) implements LiveWatch.Listener {
    @Override
    public void watching(Text name) {
        synchronized (listener) {
            listener.watching(name);
        }
    }

    @Override
    public void without(Outcome.CouldNotCheck why) {
        synchronized (listener) {
            listener.without(why);
        }
    }

    @Override
    public void back(double time, Text device) {
        synchronized (listener) {
            listener.back(time, device);
        }
    }

    @Override
    public void changed(double time, List<FindingChange> changes) {
        synchronized (listener) {
            listener.changed(time, changes);
        }
    }

    @Override
    public void turning(Set<String> before, Set<String> now) {
        synchronized (listener) {
            listener.turning(before, now);
        }
    }

    @Override
    public void heard(SoundEvent heard) {
        synchronized (listener) {
            listener.heard(heard);
        }
    }

    @Override
    public void level(LiveLevel level) {
        synchronized (listener) {
            listener.level(level);
        }
    }

    @Override
    public void noLevel() {
        synchronized (listener) {
            listener.noLevel();
        }
    }

    @Override
    public void looked(LiveLook look) {
        synchronized (listener) {
            listener.looked(look);
        }
    }
}
