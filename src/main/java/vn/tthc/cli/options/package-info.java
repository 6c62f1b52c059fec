/** The options that commands share, in groups; each group gives a record of what was said, or a complaint in words. */
package vn.tthc.cli.options;
