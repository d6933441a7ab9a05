CREATE TABLE "calendars" (
	"organisation_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"calendar" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendars_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "score_states" (
	"flow_id" text NOT NULL,
	"identity" text NOT NULL,
	"score" double precision,
	"armed" boolean DEFAULT true NOT NULL,
	"fired_at" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_states_flow_id_identity_pk" PRIMARY KEY("flow_id","identity")
);
--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "cancel_reason" jsonb;--> statement-breakpoint
ALTER TABLE "waits" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "score_states" ADD CONSTRAINT "score_states_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;