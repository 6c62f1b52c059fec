/**
 * Scripts by which shells complete what is typed. {@link vn.tthc.cli.completion.CommandWords} is what they know, drawn from the options
 * as picocli has them; {@link vn.tthc.cli.completion.Shell} writes it for each shell.
 *
 * <p>picocli 4.7 itself writes a script for bash alone, which zsh reads without descriptions (its issues 294, 725 and 922 ask for zsh,
 * fish and PowerShell), and no other library writes scripts for its commands. In that, words behind {@code --format=} and behind commas are not completed, so those of
 * all shells are written here.
 * They hold all words, as to start Java for each of them would take longer than one waits for a completion.
 */
package vn.tthc.cli.completion;
