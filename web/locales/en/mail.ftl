# Letters by e-mail. Short, plain text, no links that let anybody in.

mail-code-subject = { $code } is your code for { $complex }
mail-code-body =
    Hello,

    Your code is: { $code }

    Fill it in in the app. It works for ten minutes.

    Was this not you? Then you need not do anything.
    Give the code to nobody, not even to us.

    From your neighbours,
    { $complex }
mail-changed-subject = Your e-mail address at { $complex } has changed
mail-changed-body =
    Hello,

    You have another e-mail address at { $complex }.
    From now on you come in with the new address.

    Was this not you? Tell someone from the board today.

    From your neighbours,
    { $complex }
mail-taken-subject = Someone chose your e-mail address at { $complex }
mail-taken-body =
    Hello,

    Someone wants to use this e-mail address at { $complex }.
    That is not possible: you use it already. Nothing has changed.

    Was this you? Then you can simply come in with it.
    Was this not you? Then you need not do anything.

    From your neighbours,
    { $complex }
