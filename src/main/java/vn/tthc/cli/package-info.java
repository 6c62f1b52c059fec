/** Commands, options, exit codes and streams; the only place with picocli. */
package vn.tthc.cli;
