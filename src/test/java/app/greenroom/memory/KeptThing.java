package app.greenroom.memory;

import app.greenroom.io.AtomicFile;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Each kind of file that is kept, holding one number that is written and read back. */
enum KeptThing {
    SETTINGS {
        @Override
        void write(Path folder, int number) {
            Settings d = Settings.DEFAULTS;
            kept(new SettingsStore(folder)
                    .save(new Settings(
                            d.look(),
                            new Settings.Appointment(d.platform(), d.zone(), Optional.of(START.plusMinutes(number))),
                            d.reports(),
                            d.keepHistory())));
        }

        @Override
        int read(Path folder) {
            Remembered<Settings> read = new SettingsStore(folder).load();
            kept(read.trouble());
            return read.value().interview().map(KeptThing::number).orElse(NONE);
        }
    },
    CONSENT {
        @Override
        void write(Path folder, int number) {
            kept(new Consent(folder).give(at(number)));
        }

        @Override
        int read(Path folder) {
            return new Consent(folder)
                    .given()
                    .map(ZonedDateTime::toLocalDateTime)
                    .map(KeptThing::number)
                    .orElse(NONE);
        }
    },
    INTERVIEWS {
        @Override
        void write(Path folder, int number) {
            Interviews interviews = new Interviews(folder);
            if (number > 3) {
                kept(interviews.remove(interview(number - 3)));
            }
            kept(interviews.add(interview(number)));
        }

        private Interview interview(int number) {
            return new Interview(at(number), "zoom", "Residency", Optional.empty());
        }

        @Override
        int read(Path folder) {
            Remembered<List<Interview>> read = new Interviews(folder).all();
            kept(read.trouble());
            return read.value().stream()
                    .mapToInt(one -> number(one.at().toLocalDateTime()))
                    .max()
                    .orElse(NONE);
        }
    },
    ACCEPTED {
        @Override
        void write(Path folder, int number) {
            kept(new AcceptedFindings(folder)
                    .accept(new Acceptance(
                            "camera-height", Optional.empty(), at(number), "Too low.", "too low", List.of())));
        }

        @Override
        int read(Path folder) {
            Remembered<List<Acceptance>> read = new AcceptedFindings(folder).all();
            kept(read.trouble());
            return read.value().stream()
                    .mapToInt(one -> number(one.at().toLocalDateTime()))
                    .max()
                    .orElse(NONE);
        }
    },
    LAST_GOOD {
        @Override
        void write(Path folder, int number) {
            kept(new LastGoodCheck(folder).keep(new GoodCheck(at(number), "Zoom", List.of(), List.of())));
        }

        @Override
        int read(Path folder) {
            Remembered<Optional<GoodCheck>> read = new LastGoodCheck(folder).load();
            kept(read.trouble());
            return read.value().map(one -> number(one.at().toLocalDateTime())).orElse(NONE);
        }
    },
    HISTORY {
        @Override
        void write(Path folder, int number) throws Exception {
            new RunHistory(folder).keep(new RunSummary("network", at(number), "zoom", "", "met", List.of()));
        }

        @Override
        int read(Path folder) throws Exception {
            RunHistory history = new RunHistory(folder);
            kept(history.mend());
            List<RunSummary> runs = history.runs("network", Instant.EPOCH);
            for (int i = 1; i < runs.size(); i++) {
                if (ChronoUnit.MINUTES.between(runs.get(i - 1).at(), runs.get(i).at()) != 1) {
                    throw new IllegalStateException("a run between two others is lost");
                }
            }
            return runs.isEmpty() ? NONE : number(runs.get(runs.size() - 1).at().toLocalDateTime());
        }
    },
    REPORT {
        @Override
        void write(Path folder, int number) throws Exception {
            AtomicFile.chosen(folder.resolve("report.txt")).write((number + "\n").repeat(LINES));
        }

        @Override
        int read(Path folder) throws Exception {
            Optional<byte[]> bytes =
                    AtomicFile.chosen(folder.resolve("report.txt")).read(1_000_000);
            if (bytes.isEmpty()) {
                return NONE;
            }
            List<String> lines =
                    new String(bytes.get(), StandardCharsets.UTF_8).lines().toList();
            if (lines.size() != LINES || lines.stream().distinct().count() != 1) {
                throw new IllegalStateException("the report is not whole");
            }
            return Integer.parseInt(lines.get(0));
        }
    };

    /** Nothing has been written yet. */
    static final int NONE = -1;

    private static final int LINES = 20_000;
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 2, 8, 0);

    private static ZonedDateTime at(int number) {
        return START.plusMinutes(number).atZone(ZoneOffset.UTC);
    }

    private static int number(LocalDateTime at) {
        return (int) ChronoUnit.MINUTES.between(START, at);
    }

    private static void kept(Optional<Text> trouble) {
        trouble.ifPresent(what -> {
            throw new IllegalStateException(what.toString());
        });
    }

    /** Writes a number in the place of the one before. */
    abstract void write(Path folder, int number) throws Exception;

    /**
     * The number; {@link #NONE} where nothing was written.
     *
     * @throws Exception when it is damaged
     */
    abstract int read(Path folder) throws Exception;
}
