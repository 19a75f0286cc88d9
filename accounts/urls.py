from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from accounts.forms import LoginForm
from accounts.views import account, entrance, home, members, newsroom, second_factor

urlpatterns = [
    path("", home.home, name="home"),
    path(
        "login/",
        LoginView.as_view(
            template_name="accounts/login.html",
            authentication_form=LoginForm,
            redirect_authenticated_user=True,
        ),
        name="login",
    ),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("invitations/<str:key>/", entrance.invitation, name="invitation"),
    path("password/forgotten/", entrance.forgotten, name="forgotten"),
    path("password/new/<uidb64>/<token>/", entrance.NewPasswordView.as_view(), name="new_password"),
    path("account/", account.account, name="account"),
    path("account/password/", account.password, name="password"),
    path("account/second-factor/", second_factor.enrol, name="second_factor"),
    path("account/second-factor/code/", second_factor.code, name="second_factor_code"),
    path("account/second-factor/recovery/", second_factor.recovery, name="recovery_codes"),
]

team_urlpatterns = [
    path("people/invite/", members.new_invitation, name="invite"),
    path("invitations/<int:pk>/renew/", members.renew, name="renew_invitation"),
    path("invitations/<int:pk>/revoke/", members.revoke, name="revoke_invitation"),
    path("people/<int:pk>/role/", members.change_role, name="change_role"),
    path("people/<int:pk>/remove/", members.remove, name="remove_member"),
    path("people/<int:pk>/describe/", members.describe, name="describe_member"),
    path("people/<int:pk>/absence/", members.new_absence, name="new_absence"),
    path("absences/<int:pk>/withdraw/", members.end_absence, name="withdraw_absence"),
    path("settings/", newsroom.settings, name="team_settings"),
    path("tokens/", newsroom.tokens, name="tokens"),
    path("tokens/<int:pk>/rotate/", newsroom.rotate, name="rotate_token"),
    path("tokens/<int:pk>/revoke/", newsroom.revoke, name="revoke_token"),
]
