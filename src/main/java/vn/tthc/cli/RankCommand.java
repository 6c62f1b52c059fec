package vn.tthc.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.tthc.batch.NameWarnings;
import vn.tthc.cli.files.Io;
import vn.tthc.cli.options.BadFileException;
import vn.tthc.cli.options.ListOptions;
import vn.tthc.cli.options.OptionValue;
import vn.tthc.cli.options.Options;
import vn.tthc.format.Content;
import vn.tthc.input.ListReader;
import vn.tthc.model.RankScheme;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.report.page.Language;
import vn.tthc.report.ranking.RankDocument;
import vn.tthc.report.ranking.Ranking;
import vn.tthc.row.ListCounts;
import vn.tthc.schema.ListKind;
import vn.tthc.side.RankSchemes;
import vn.tthc.side.Schemes;
import vn.tthc.source.Source;
import vn.tthc.summary.Accounts;
import vn.tthc.summary.GroupBy;
import vn.tthc.summary.Scores;
import vn.tthc.text.Spelling;

/** Ranks units by their scores. */
final class RankCommand extends FiguresCommand<Scores> {
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
    FiguresJob<Scores> job(Language language) {
        Schemes<RankScheme> known = file().map(RankCommand::read).orElseGet(RankSchemes::builtIn);
        String name = scheme.or(known.names().get(0));
        return new Taking(known.find(name.strip())
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

    /** Takes the scores of the lists. */
    private record Taking(RankScheme chosen) implements FiguresJob<Scores> {
        @Override
        public Class<Scores> type() {
            return Scores.class;
        }

        @Override
        public Scores empty() {
            return new Scores();
        }

        @Override
        public ListCounts read(ListReader lists, Content content, String name, Scores scores, LongConsumer rows)
                throws UnreadableException {
            return lists.readScores(content, chosen, score -> {
                rows.accept(1);
                scores.add(score);
            });
        }

        @Override
        public void add(Scores all, Scores list) {
            all.add(list);
        }

        @Override
        public Object figures(Scores list) {
            return list.all();
        }

        @Override
        public void tellNames(Scores all, NameWarnings names) {
            all.all().forEach(score -> names.add(GroupBy.AGENCY, score.agency(), "", 1));
        }

        @Override
        public Result finish(Scores scores, Accounts accounts) {
            return new Result(new RankDocument(Ranking.of(scores, chosen, accounts)), List.of());
        }
    }
}
