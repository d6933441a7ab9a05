CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"user_id" text,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"about" text NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"worker" text NOT NULL,
	"runs" integer NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"workflow_started_at" timestamp with time zone,
	"takeovers" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"connector" text NOT NULL,
	"name" text NOT NULL,
	"account" text DEFAULT '' NOT NULL,
	"secrets" "bytea" NOT NULL,
	"health" text DEFAULT 'untested' NOT NULL,
	"health_detail" jsonb,
	"tested_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"value" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cursors" (
	"flow_id" text PRIMARY KEY NOT NULL,
	"cursor" jsonb,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"run_id" text NOT NULL,
	"step_id" text NOT NULL,
	"iteration" text DEFAULT '' NOT NULL,
	"choice" text NOT NULL,
	"output" jsonb,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decisions_run_id_step_id_iteration_pk" PRIMARY KEY("run_id","step_id","iteration")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"source" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"connector" text NOT NULL,
	"trigger" text NOT NULL,
	"connection_id" text,
	"flow_id" text,
	"version_id" text,
	"data" jsonb NOT NULL,
	"keys" text[] DEFAULT '{}' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"routed_at" timestamp with time zone,
	"verdict" text DEFAULT 'pending' NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "flow_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"flow_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"connector_versions" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "flows" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_revision" integer DEFAULT 1 NOT NULL,
	"draft_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"draft_changed_by" text,
	"on" boolean DEFAULT false NOT NULL,
	"live_version" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hook_endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"connector" text NOT NULL,
	"connection_id" text,
	"flow_id" text,
	"secrets" "bytea",
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_event_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lookup_rows" (
	"table_id" text NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"values" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "lookup_rows_table_id_key_pk" PRIMARY KEY("table_id","key")
);
--> statement-breakpoint
CREATE TABLE "lookup_tables" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"key_type" text NOT NULL,
	"country" text DEFAULT 'FR' NOT NULL,
	"key_label" text NOT NULL,
	"columns" jsonb NOT NULL,
	"default_row" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_steps" (
	"run_id" text NOT NULL,
	"step_id" text NOT NULL,
	"iteration" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"input" jsonb,
	"output" jsonb,
	"exits" text[] DEFAULT '{}' NOT NULL,
	"error" jsonb,
	"intent_by" text,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"next_at" timestamp with time zone,
	"deadline" timestamp with time zone,
	"rev" bigint NOT NULL,
	CONSTRAINT "run_steps_run_id_step_id_iteration_pk" PRIMARY KEY("run_id","step_id","iteration")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigserial NOT NULL,
	"organisation_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"version_id" text NOT NULL,
	"event_id" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"test" boolean DEFAULT false NOT NULL,
	"batch_id" text,
	"identity" text,
	"replay_of" text,
	"parent_call" text,
	"error" jsonb,
	"cancel_requested_at" timestamp with time zone,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "waits" (
	"run_id" text NOT NULL,
	"step_id" text NOT NULL,
	"iteration" text DEFAULT '' NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"connector" text,
	"trigger" text,
	"connection_id" text,
	"keys" text[] DEFAULT '{}' NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"deadline" timestamp with time zone,
	"delivered_event" text,
	"answer" jsonb,
	"answered_by" text,
	"refused_events" text[] DEFAULT '{}' NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "waits_run_id_step_id_iteration_pk" PRIMARY KEY("run_id","step_id","iteration")
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"lock_id" integer GENERATED ALWAYS AS IDENTITY (sequence name "workers_lock_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"inviter_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"metadata" text,
	CONSTRAINT "organization_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"active_organization_id" text,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cursors" ADD CONSTRAINT "cursors_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flow_versions" ADD CONSTRAINT "flow_versions_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hook_endpoints" ADD CONSTRAINT "hook_endpoints_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hook_endpoints" ADD CONSTRAINT "hook_endpoints_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookup_rows" ADD CONSTRAINT "lookup_rows_table_id_lookup_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."lookup_tables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_version_id_flow_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."flow_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_user_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_organisation" ON "audit" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "batches_open" ON "batches" USING btree ("worker") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "connections_organisation" ON "connections" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_dedupe" ON "events" USING btree ("source","dedupe_key");--> statement-breakpoint
CREATE INDEX "events_unrouted" ON "events" USING btree ("received_at") WHERE routed_at is null;--> statement-breakpoint
CREATE INDEX "events_organisation" ON "events" USING btree ("organisation_id","received_at");--> statement-breakpoint
CREATE INDEX "events_keys" ON "events" USING gin ("keys") WITH (fastupdate=false) WHERE keys <> '{}';--> statement-breakpoint
CREATE UNIQUE INDEX "flow_versions_number" ON "flow_versions" USING btree ("flow_id","number") WHERE number > 0;--> statement-breakpoint
CREATE INDEX "flows_organisation" ON "flows" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hook_endpoints_flow" ON "hook_endpoints" USING btree ("flow_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hook_endpoints_connection" ON "hook_endpoints" USING btree ("connection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_once_per_flow_and_event" ON "runs" USING btree ("flow_id","event_id") WHERE replay_of is null;--> statement-breakpoint
CREATE INDEX "runs_queued" ON "runs" USING btree ("version_id","started_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "runs_batch" ON "runs" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "runs_organisation" ON "runs" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE INDEX "runs_flow" ON "runs" USING btree ("flow_id","number");--> statement-breakpoint
CREATE INDEX "runs_unended" ON "runs" USING btree ("version_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "runs_held" ON "runs" USING btree ("organisation_id") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "runs_state" ON "runs" USING btree ("organisation_id","state","number");--> statement-breakpoint
CREATE INDEX "runs_recent" ON "runs" USING btree ("organisation_id","started_at","flow_id","state") WHERE not test;--> statement-breakpoint
CREATE INDEX "runs_event" ON "runs" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "runs_identity" ON "runs" USING btree ("flow_id","identity") WHERE identity is not null;--> statement-breakpoint
CREATE INDEX "waits_open" ON "waits" USING gin ("keys") WITH (fastupdate=false) WHERE ended_at is null and delivered_event is null;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "invitation_organization" ON "invitation" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "invitation_email" ON "invitation" USING btree ("email");--> statement-breakpoint
CREATE INDEX "member_organization" ON "member" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "member_user" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");