package vn.tthc.api;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tthc.batch.figures.FiguresTaker;
import vn.tthc.batch.figures.ScoreJob;
import vn.tthc.model.RankScheme;
import vn.tthc.report.ranking.Ranking;
import vn.tthc.schema.ListKind;
import vn.tthc.side.RankSchemes;
import vn.tthc.side.Schemes;
import vn.tthc.source.Source;
import vn.tthc.summary.Scores;

/**
 * How lists of scores are read and ranked, as {@code tthc rank} does it. A value that does not change: each {@code with…} gives
 * another one.
 */
public final class RankReading {
    /** As the command reads them that is told nothing: by the scheme of Quyết định 766/QĐ-TTg (2022). */
    public static final RankReading DEFAULT =
            new RankReading(ReadSetting.of(ListKind.SCORES), Optional.empty(), Optional.empty());

    private final ReadSetting setting;
    private final Optional<String> scheme;
    private final Optional<Path> schemes;

    private RankReading(ReadSetting setting, Optional<String> scheme, Optional<Path> schemes) {
        this.setting = setting;
        this.scheme = scheme;
        this.schemes = schemes;
    }

    private RankReading with(ReadSetting other) {
        return new RankReading(other, scheme, schemes);
    }

    /**
     * Says which column holds a field, where its header is not known by itself ({@code --map}).
     *
     * @param field a canonical name, such as {@code score}
     * @throws IllegalArgumentException if there is no such field, or the header has neither letter nor digit
     */
    public RankReading withColumn(String field, String header) {
        return with(setting.withColumn(field, header));
    }

    /**
     * Says how text cells write numbers, {@code vi} or {@code en} ({@code --numbers}).
     *
     * @throws IllegalArgumentException if it is neither
     */
    public RankReading withNumbers(String style) {
        return with(setting.withNumbers(style));
    }

    /**
     * Says how many problems are kept one by one; all are counted. Without this the first 100.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public RankReading withMaxProblems(int most) {
        return with(setting.withMaxProblems(most));
    }

    /** Says by which scheme scores have their classes ({@code --scheme}), one of the product or of {@link #withSchemes}. */
    public RankReading withScheme(String name) {
        return new RankReading(setting, Optional.of(name), schemes);
    }

    /** Gives a file of further schemes ({@code --schemes}), of which the first counts where none is named. */
    public RankReading withSchemes(Path file) {
        return new RankReading(setting, scheme, Optional.of(file));
    }

    /**
     * Reads lists, and ranks their units together.
     *
     * @param files lists in any format that the command reads, and folders for the lists in and below them
     * @throws ListException as {@link ListReading#read(Path...)} does, or if the file of schemes cannot be followed
     * @throws IllegalArgumentException as {@link ListReading#read(Path...)} does, or if there is no such scheme
     */
    public RankReport read(Path... files) throws ListException {
        ScoreJob job = new ScoreJob(chosen());
        FiguresTaker<Scores, Ranking> taker = new FiguresTaker<>(job);
        ReadLists read = setting.read(List.of(files), Optional.of(taker), schemes);
        return new RankReport(job, taker.figures(read.summary()), read);
    }

    /**
     * Reads one list from a stream, which reports call "stdin".
     *
     * @param in is read to its end and closed
     * @throws ListException as {@link #read(Path...)} does
     */
    public RankReport read(InputStream in) throws ListException {
        ScoreJob job = new ScoreJob(chosen());
        FiguresTaker<Scores, Ranking> taker = new FiguresTaker<>(job);
        ReadLists read = setting.read(in, Optional.of(taker), schemes);
        return new RankReport(job, taker.figures(read.summary()), read);
    }

    private RankScheme chosen() throws ListException {
        Schemes<RankScheme> known = RankSchemes.builtIn();
        if (schemes.isPresent()) {
            Path file = schemes.get();
            known = ReadSetting.ifGood(file, problems -> RankSchemes.builtIn().with(Source.ofFile(file), problems));
        }
        String name = scheme.orElse(known.names().get(0));
        List<String> names = known.names();
        return known.find(name.strip())
                .orElseThrow(
                        () -> new IllegalArgumentException("no scheme \"" + name + "\"; expected one of " + names));
    }
}
