#!/bin/sh
# Classes that newer platforms deprecate stand behind one seam each (src/README.md); nowhere else.
cd "$1/src/ui" 2>/dev/null || exit 77
status=0
seam () { # seam PATTERN FILE…: the pattern stands only in these files
  pattern=$1
  shift
  for file in $(grep -lE "$pattern" *.c *.ui 2>/dev/null); do
    case " $* " in
      *" $file "*) ;;
      *) grep -nE "$pattern" "$file" /dev/null; status=1 ;;
    esac
  done
}
seam 'gtk_file_chooser|GtkFileChooser|adw_message_dialog|AdwMessageDialog|adw_about_window' stance-dialogs.c
seam 'adw_leaflet|AdwLeaflet' stance-split.c stance-split.ui
seam 'AdwPreferencesWindow|adw_preferences_window' stance-preferences.c stance-preferences.h stance-preferences.ui
seam 'gtk_style_context' stance-look.c
exit $status
