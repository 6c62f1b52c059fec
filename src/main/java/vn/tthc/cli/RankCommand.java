package vn.tthc.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tthc.batch.figures.FiguresJob;
import vn.tthc.batch.figures.ScoreJob;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.BadFileException;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.model.RankScheme;
import vn.tthc.report.page.Language;
import vn.tthc.report.ranking.Ranking;
import vn.tthc.schema.ListKind;
import vn.tthc.side.RankSchemes;
import vn.tthc.side.Schemes;
import vn.tthc.source.Source;
import vn.tthc.summary.Scores;
import vn.tthc.text.Spelling;

/** Ranks units by their scores. */
final class RankCommand extends FiguresCommand<Scores, Ranking> {
    private final OptionValue<String> scheme;
    private final OptionValue<Path> schemes;

    RankCommand(Io io, Options options) {
        super(io, ListKind.SCORES, options);
        scheme = options.value(String.class, "NAME", "help.rank_scheme", "--scheme");
        schemes = options.value(Path.class, "FILE", "help.rank_schemes", "--schemes");
    }

    @Override
    List<Source> filesBeside() {
        return file().map(List::of).orElse(List.of());
    }

    @Override
    FiguresJob<Scores, Ranking> job(Language language) {
        Schemes<RankScheme> known = file().map(RankCommand::read).orElseGet(RankSchemes::builtIn);
        String name = scheme.or(known.names().get(0));
        return new ScoreJob(known.find(name.strip())
                .orElseThrow(() -> ListOptions.wrong(
                        language,
                        "--scheme",
                        name,
                        language.say("usage.scheme", String.join(", ", known.names())),
                        Spelling.findNearest(name, known.names()))));
    }

    private Optional<Source> file() {
        return schemes.find().map(Source::ofFile);
    }

    private static Schemes<RankScheme> read(Source file) {
        return BadFileException.ifGood(problems -> RankSchemes.builtIn().with(file, problems));
    }
}
