package no.dypdykk.feature.series;

import no.dypdykk.core.intake.FileReading;
import no.dypdykk.core.intake.IntakeCode;
import no.dypdykk.core.intake.IntakeRow;
import no.dypdykk.core.intake.IntakeRow.Understood;
import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.core.page.Problem;
import no.dypdykk.port.Intakes.Intake;
import no.dypdykk.port.Intakes.Standing;
import no.dypdykk.port.SheetFiles;
import no.dypdykk.port.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// Puts rows away as they are understood, some thousand at a time, so that a file of any length
/// takes the same room. For one file, on one thread.
final class Staging implements SheetFiles.Rows {
    /// Cells that are read of one file.
    static final long MOST_ROWS = 1_000_000;

    private static final int AT_ONCE = 5_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final Store store;
    private final Intake intake;
    private final FileReading reading;
    private final IntConsumer far;
    private final List<Understood> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String sheet = "";
    private long read;
    private long empty;
    private long listed;
    private int line;
    private boolean headed;
    private boolean refused;

    /// @param far is told how many percent of the file are read
    Staging(Store store, Intake intake, FileReading reading, IntConsumer far) {
        this.far = far;
        this.store = store;
        this.intake = intake;
        this.reading = reading;
    }

    int line() {
        return line;
    }

    @Override
    public void far(int percent) {
        far.accept(percent);
    }

    @Override
    public void sheet(String name) {
        sheet = name.replaceAll("\\s", " ");
    }

    @Override
    public boolean row(int number, List<SheetCell> cells) {
        line = number;
        if (!headed) {
            return isTitle(cells) || heading(cells);
        }
        for (IntakeRow row : reading.row(cells, number)) {
            take(row);
        }
        if (read > MOST_ROWS) {
            refuse(problem(IntakeCode.TOO_MANY_NUMBERS, Long.toString(MOST_ROWS)));
        } else if (rows.size() + problems.size() >= AT_ONCE) {
            put(Standing.READING);
        }
        return !refused;
    }

    /// Words above the table stand alone on their line.
    private static boolean isTitle(List<SheetCell> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count() < 2;
    }

    private boolean heading(List<SheetCell> cells) {
        headed = true;
        var wrong = reading.heading(cells, line);
        problems.addAll(wrong);
        if (!wrong.isEmpty()) {
            refused = true;
            put(Standing.REFUSED);
        }
        return !refused;
    }

    private void take(IntakeRow row) {
        read++;
        switch (row) {
            case Understood understood -> rows.add(understood);
            case IntakeRow.Empty _ -> empty++;
            case IntakeRow.Wrong(var problem, boolean fatal) -> {
                if (fatal) {
                    refuse(problem);
                } else if (listed < MOST_PROBLEMS) {
                    listed++;
                    problems.add(problem);
                } else if (listed == MOST_PROBLEMS) {
                    listed++;
                    problems.add(
                            problem(IntakeCode.MORE_PROBLEMS, Integer.toString(MOST_PROBLEMS)));
                }
            }
        }
    }

    private Problem problem(IntakeCode code, String detail) {
        return new Problem("-", line, code.code(), List.of(detail));
    }

    /// Nothing of the file will be kept.
    void refuse(Problem problem) {
        if (!refused) {
            refused = true;
            rows.clear();
            problems.add(problem);
            put(Standing.REFUSED);
        }
    }

    /// The file is read.
    void end() {
        if (!refused && read == 0) {
            refuse(problem(IntakeCode.EMPTY_FILE, ""));
        } else if (!refused) {
            put(Standing.READY);
        }
    }

    private void put(Standing standing) {
        store.write(tx -> {
            if (standing == Standing.REFUSED) {
                tx.intakes().empty(intake.id());
            }
            tx.intakes().add(intake.id(), rows, problems);
            if (standing == Standing.READY) {
                tx.intakes().remark(intake.id(), reading.remarks(tx.figures()::periods));
            }
            tx.intakes()
                    .mark(
                            new Intake(
                                    intake.id(),
                                    intake.owner(),
                                    intake.file(),
                                    intake.made(),
                                    standing,
                                    read,
                                    empty,
                                    headings()));
            return true;
        });
        rows.clear();
        problems.clear();
    }

    private String headings() {
        return (sheet.isEmpty() ? "" : sheet + "\tsheet\n") + columns();
    }

    private String columns() {
        return reading.headings().understood().entrySet().stream()
                .map(entry ->
                        entry.getKey().replaceAll("\\s", " ")
                                + "\t"
                                + (entry.getValue() == null ? "" : entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
