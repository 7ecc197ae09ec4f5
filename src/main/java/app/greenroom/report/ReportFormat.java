package app.greenroom.report;

/** The forms in which a report can be kept. */
public enum ReportFormat {
    HTML,
    JSON,
    PDF,
    TEXT
}
